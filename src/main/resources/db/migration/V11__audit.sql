-- What an act was done to: a round, an answer by its number, many of them, a slide. Who did it may be a rapporteur too.
alter table audit_entry alter column deed set data type varchar(20);
alter table audit_entry alter column who set data type varchar(200);
alter table audit_entry add column role varchar(12);
update audit_entry set role = 'FACILITATOR' where who is not null;
alter table audit_entry add column answer_number integer;
alter table audit_entry add column answers integer;
alter table audit_entry add column slide varchar(10);
