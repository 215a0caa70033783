-- The switch of the session that was turned.
alter table audit_entry add column turned varchar(30);
