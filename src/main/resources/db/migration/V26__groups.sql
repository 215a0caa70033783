-- Where a group meets and who leads it. Null for one of which nothing was said.
alter table breakout_group add column room varchar(200);
alter table breakout_group add column link varchar(1000);
alter table breakout_group add column language varchar(35);
alter table breakout_group add column moderator varchar(200);

-- Delegates may choose their group as they join.
alter table session add column chooses_group boolean default true not null;
-- Another number whenever who sits where, or where a group meets, was changed.
create table arrangement (
    session_id bigint  primary key references session,
    number     integer not null
);
