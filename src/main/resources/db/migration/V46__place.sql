-- Where a rapporteur has put a point in its part of the report, from 1; null where it stands as its support has it.
alter table worded_point add column place integer;
