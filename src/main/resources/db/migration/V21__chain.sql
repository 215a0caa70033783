-- Each entry of an audit trail carries the hash of the one before: none is changed, moved or dropped unnoticed. What was written before
-- this stands outside the chain.
alter table audit_entry add column number integer;
alter table audit_entry add column hash varchar(64);
alter table audit_entry add column reason varchar(400);
alter table audit_entry add constraint audit_entry_number unique (session_id, number);

create table audit_head (
    session_id bigint      primary key references session,
    number     integer     not null,
    hash       varchar(64) not null
);
