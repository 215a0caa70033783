-- A technology that a session added itself: what it is called, and the words by which it is recognised, a row a line.
alter table session_technology add column english varchar(160);
alter table session_technology add column french varchar(160);
alter table session_technology add column words varchar(6480);

-- The words of the venue, and after a plus sign those of the session.
alter table answer alter column vocabulary set data type varchar(24);

alter table audit_entry add column technology varchar(40);
