-- In which form the report was taken away.
alter table audit_entry add column face varchar(8);
