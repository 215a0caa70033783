-- Whether nobody who speaks for it has read it: a person did something with it, or said so.
alter table answer add column unread boolean default true not null;
update answer set unread = false where filed_by = 'RAPPORTEUR' or filed_kind is not null or hidden_because is not null;
