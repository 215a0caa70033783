-- A highlight that says the same as another: by hand, that one; itself where it stands apart by hand; null leaves it to the words.
alter table highlight add column alike_id uuid;
