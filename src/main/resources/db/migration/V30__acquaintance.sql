-- With whom a seat sat in the rounds that are closed: in which group, and in which round, is not kept.
create table acquaintance (
    seat_id       bigint not null references seat on delete cascade,
    delegation_id bigint not null references delegation on delete cascade,
    primary key (seat_id, delegation_id)
);
