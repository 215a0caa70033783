-- What a rapporteur words in words of their own, and the answers it rests on.
create table worded_point (
    id         uuid          primary key,
    session_id bigint        not null references session,
    question   integer       not null,
    kind       varchar(20)   not null,
    text       varchar(4000) not null,
    language   varchar(35)   not null,
    addressee  varchar(240),
    edits      integer       not null,
    version    integer       not null
);

create index worded_point_session on worded_point (session_id);

create table worded_point_technology (
    point_id   uuid        not null references worded_point,
    technology varchar(40) not null,
    primary key (point_id, technology)
);

create table worded_point_source (
    point_id  uuid    not null references worded_point,
    place     integer not null,
    answer_id uuid    not null references answer,
    primary key (point_id, place)
);

create index worded_point_source_answer on worded_point_source (answer_id);
