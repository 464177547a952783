-- Live documents: an append-only log of updates is the truth, a snapshot of it is a cache.
-- Fenced by grants and not by row-level security: one flush carries documents of many municipalities.

create table doc (
  id           text primary key,            -- answer:<id> or draft:<id>
  municipality text not null,
  frozen_at    timestamptz,                 -- nothing is appended after this moment
  lease_node   text,                        -- the process that appends, or did so last
  lease_fence  bigint not null default 0    -- grows with every change of owner; each append names it
);

-- Whoever holds the lease numbers the updates; the primary key is the last wall against two numbering at once.
-- No foreign key: every append joins the locked row of doc, which promises the same without a look-up per row.
-- In partitions, so that the trail of who wrote what can grow for years.
create table doc_update (
  doc   text not null,
  seq   bigint not null,
  bytes bytea not null,                     -- a Yjs update, encoding version 1
  actor text not null,                      -- id of the person who wrote it
  at    timestamptz not null default now(),
  primary key (doc, seq)
) partition by hash (doc);

create table doc_update_0 partition of doc_update for values with (modulus 4, remainder 0);
create table doc_update_1 partition of doc_update for values with (modulus 4, remainder 1);
create table doc_update_2 partition of doc_update for values with (modulus 4, remainder 2);
create table doc_update_3 partition of doc_update for values with (modulus 4, remainder 3);

create table doc_snapshot (
  doc          text primary key references doc,
  upto_seq     bigint not null,             -- holds every update up to and including this one
  bytes        bytea not null,
  state_vector bytea not null,
  at           timestamptz not null default now()
);

-- Yjs has already packed these bytes: trying to compress them again only costs time.
alter table doc_update alter column bytes set storage external;
alter table doc_snapshot alter column bytes set storage external;

-- The collaboration: the log, the snapshots, and documents' rows to lock (a row lock asks for UPDATE on some column).
grant select on doc, doc_update, doc_snapshot to samsvar_collab;
grant update (lease_node, lease_fence) on doc to samsvar_collab;
grant insert on doc_update, doc_snapshot to samsvar_collab;
grant update (upto_seq, bytes, state_vector, at) on doc_snapshot to samsvar_collab;

-- The application: opens documents, the text they start from included, freezes them and reads what they hold.
-- It never writes the log.
grant select, insert on doc to samsvar_app;
grant update (frozen_at) on doc to samsvar_app;
grant select, insert on doc_snapshot to samsvar_app;
grant select on doc_update to samsvar_app;
