-- The organiser's list of delegations. Who is not on it has no number of seats that are expected.
alter table delegation add column code varchar(40);
alter table delegation add column region varchar(4);
alter table delegation add column seats_expected integer;
-- Where its delegates are placed.
alter table delegation add column group_number integer;

create table delegation_name (
    delegation_id bigint       not null references delegation,
    language      varchar(5)   not null,
    text          varchar(200) not null,
    same_name     varchar(64)  not null,
    primary key (delegation_id, language)
);

create index delegation_name_same on delegation_name (same_name, delegation_id);

-- A seat may be made before anybody sits there: its place in a group is found when somebody does.
alter table seat add column reserved boolean default false not null;
