-- A delegation that goes takes with it that others have sat with it; without this the whole table is looked through for each.
create index acquaintance_delegation on acquaintance (delegation_id);
