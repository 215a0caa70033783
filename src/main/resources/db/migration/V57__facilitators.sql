-- Whom the report names as facilitators, as they wish to be called: accounts have no names of people.
alter table session add column facilitators varchar(1000) default '' not null;
