-- Technologies that were proposed to a session and that it does not want to be asked about again.
create table rejected_term (
    session_id bigint      not null references session,
    term       varchar(80) not null,
    primary key (session_id, term)
);
