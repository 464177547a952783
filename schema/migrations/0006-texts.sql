-- Answers and drafts, the versions they froze into, and what became of the points.

-- Frozen, numbered, hashed. Never changed, never removed.
create table text_version (
  id           text primary key,
  municipality text not null references municipality,
  case_file    text not null references case_file,
  answer       text, -- set for an answer's version; the foreign key follows below
  body         text references body,
  number       int  not null,
  kind         text not null check (kind in ('answer', 'tabled', 'amended', 'decided')),
  content      jsonb not null, -- Text of libs/domain/src/text
  canonical    text  not null, -- the hashed spelling of the content
  sha256       text  not null,
  yjs          bytea, -- the live document's full state when it was frozen
  created_at   timestamptz not null,
  created_by   text not null references person
);
create unique index text_version_case on text_version (case_file, number) where answer is null;
create unique index text_version_answer on text_version (answer, number) where answer is not null;

create table answer (
  id           text primary key,
  municipality text not null references municipality,
  case_file    text not null references case_file,
  body         text not null references body,
  state        text not null check (state in ('open', 'adopted', 'noStatement')),
  round        int  not null,
  doc          text not null unique references doc,
  version      text references text_version,
  basis        text check (basis in ('consensus', 'vote')),
  count        jsonb, -- { inFavour, against, note }
  reason       text, -- for no statement
  settled_at   timestamptz,
  unique (case_file, body)
);
alter table text_version add foreign key (answer) references answer;

-- One block of an adopted answer. Its words never change; only its place and whether it still stands.
create table point (
  id           text primary key,
  municipality text not null references municipality,
  case_file    text not null references case_file,
  answer       text not null references answer,
  body         text not null references body,
  question     text not null references question,
  block        text not null,
  number       text not null,
  position     int  not null,
  kind         text not null check (kind in ('paragraph', 'bullet')),
  words        text not null,
  minority     text,
  version      text not null references text_version,
  replaces     text references point,
  withdrawn_at timestamptz
);
create index point_case on point (case_file);

create table draft (
  id           text primary key,
  municipality text not null references municipality,
  case_file    text not null references case_file,
  round        int  not null,
  doc          text not null unique references doc,
  route_step   text not null references route_step,
  created_at   timestamptz not null,
  unique (case_file, round)
);

-- What was decided about a point in so many words. The latest counts; the earlier ones are the trail.
create table disposal (
  seq    bigint generated always as identity primary key,
  point  text not null references point,
  kind   text not null check (kind in ('open', 'declined', 'passedOn')),
  reason text,
  passed_to text,
  by     text not null references person,
  at     timestamptz not null
);
create index disposal_point on disposal (point, seq desc);

-- A member's own. Nobody else ever reads it.
create table note (
  person    text not null references person,
  case_file text not null references case_file,
  question  text not null references question,
  words     text not null,
  saved_at  timestamptz not null,
  primary key (person, question)
);

grant select, insert on text_version, disposal to samsvar_app;
grant select, insert, update on answer, point, draft to samsvar_app;
grant select, insert, update, delete on note to samsvar_app;
-- The application gives a document that continues an earlier text its first state, as a snapshot of nothing yet.
grant insert on doc_snapshot to samsvar_app;
