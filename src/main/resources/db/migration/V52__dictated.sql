-- Entered by hand at the desk, from paper or by dictation, and not sent by a seat.
alter table answer add column dictated boolean default false not null;
