-- What a live document's log starts from. The snapshot began as the same bytes, but moves on with the log;
-- without this, what the text said along the way could not be told.

create table doc_origin (
  doc      text primary key references doc,
  upto_seq bigint not null default 0, -- 0, except where the log had been compacted before this table came
  bytes    bytea not null
);
alter table doc_origin alter column bytes set storage external;

insert into doc_origin (doc, upto_seq, bytes) select doc, upto_seq, bytes from doc_snapshot;

grant select, insert on doc_origin to samsvar_app;
