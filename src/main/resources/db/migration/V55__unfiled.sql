-- What is to be filed is found without a look through all that is filed.
create index answer_unfiled on answer (session_id, vocabulary);
