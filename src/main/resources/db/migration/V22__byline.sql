-- What an answer keeps of its author: as much as the session's rule lets it tell, and nothing where it tells nothing.
alter table answer add column author_category varchar(30);
alter table answer add column author_region varchar(4);
alter table answer add column author_delegation bigint;

alter table unsent add column author_category varchar(30);
alter table unsent add column author_region varchar(4);
alter table unsent add column author_delegation bigint;
