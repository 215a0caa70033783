-- The code that lets in is not the address of a session any more: it can be made anew, and whoever sits stays where they are.
alter table session add column entrance varchar(8);
update session set entrance = code;
alter table session alter column entrance set not null;
alter table session add constraint session_entrance unique (entrance);
alter table session add column shut boolean default false not null;
alter table session add column door_turns integer default 0 not null;
-- By which the hall's screens that staff opened are known; until now that was the link.
alter table session add column screen_key varchar(32);
update session set screen_key = link;
alter table session alter column screen_key set not null;

-- Codes and links that let nobody in any more. Who came by them goes on to be found there.
create table former_code (
    code       varchar(32) primary key,
    session_id bigint      not null references session
);
