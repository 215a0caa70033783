-- An account may be tied to somebody at the organisation's provider, be called by their address of e-mail, and have no password.
alter table staff alter column password_hash drop not null;
alter table staff alter column name set data type varchar(200);
alter table staff add column subject_hash varchar(64);
alter table staff add constraint staff_subject unique (subject_hash);
alter table invitation alter column invited_by set data type varchar(200);
