-- How a point and a message are worded for those who read the report in another language.
alter table worded_point add column english varchar(4000);
alter table worded_point add column french varchar(4000);
alter table report_message add column english varchar(2000);
alter table report_message add column french varchar(2000);
