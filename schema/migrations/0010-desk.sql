-- What the compile desk keeps of its own: reasons to use again, and what a live document began with.

-- Reasons given for declining points, offered again. What was given to a body stands in `disposal`: to revise
-- or remove a reason here changes nothing that anybody has been told.
create table decline_reason (
  id           text primary key,
  municipality text not null references municipality,
  words        text not null,
  uses         int  not null,
  last_used_at timestamptz not null,
  unique (municipality, words)
);
grant select, insert, update, delete on decline_reason to samsvar_app;

-- The trail of a point is read by playing the document's log from its beginning. A snapshot is a cache, and
-- takes the first state's place when it is written; so the first state is kept here too.
alter table doc add column first_state bytea;
alter table doc alter column first_state set storage external;
update doc set first_state = doc_snapshot.bytes
  from doc_snapshot where doc_snapshot.doc = doc.id and doc_snapshot.upto_seq = 0;
