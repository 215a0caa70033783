-- Which of the answers that a point rests on the report quotes below it.
alter table worded_point_source add column quoted boolean default false not null;
