-- How far the vocabulary's filing is to be trusted, and what a person made of it.
alter table answer add column confidence varchar(4);
alter table answer add column checked varchar(9);
update answer set checked = 'CHANGED' where filed_by = 'RAPPORTEUR';
-- The next start files these afresh, and says how far they are to be trusted.
update answer set vocabulary = '' where filed_by = 'VOCABULARY';
