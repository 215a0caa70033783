-- What people did to a round; its version also rises with what time does.
alter table round add column acts integer default 0 not null;
update round set acts = version;
