-- Booklets, cases with their questions, papers and route, and the log of what happened.

create table upload (
  id           text primary key,
  municipality text not null references municipality,
  by           text not null references person,
  file_name    text not null,
  bytes        bytea not null,
  sha256       text not null,
  at           timestamptz not null
);

create table booklet (
  id           text primary key,
  municipality text not null references municipality,
  title        text not null,
  upload       text not null references upload,
  content      jsonb not null, -- { themes: Theme[] } of libs/domain/src/booklet
  imported_at  timestamptz not null
);

create table case_file (
  id           text primary key,
  municipality text not null references municipality,
  title        text not null,
  saksnr       text not null,
  dokumentnr   text,
  lopenr       text,
  klassering   text,
  booklet      text not null references booklet,
  deadline     date,
  phase        text not null
               check (phase in ('registered', 'answering', 'compiling', 'treatment', 'decided', 'sent')),
  fields       jsonb not null, -- [{ heading, text }]
  cited        text[] not null,
  revision     int not null,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  unique (municipality, saksnr)
);

create table question (
  id              text primary key,
  case_file       text not null references case_file,
  number          int  not null,
  theme           text not null,
  booklet_wording text not null,
  case_wording    text,
  answered        text not null check (answered in ('booklet', 'case')),
  unique (case_file, number)
);

create table attachment (
  id        text primary key,
  case_file text not null references case_file,
  number    int  not null,
  title     text not null,
  upload    text not null references upload,
  unique (case_file, number)
);

create table route_step (
  id        text primary key,
  case_file text not null references case_file,
  position  int  not null,
  body      text references body,
  task      text not null check (task in ('answers', 'compiles', 'recommends', 'decides')),
  due       date,
  state     text not null check (state in ('pending', 'current', 'done')),
  result    text check (result in ('answered', 'passedOn', 'tabled', 'decided', 'sentBack')),
  unique (case_file, position),
  check ((body is null) = (task = 'compiles'))
);
create index route_step_body on route_step (body);

-- What happened, one line per act, in the act's own transaction. Never changed, never removed.
create table event (
  seq          bigint generated always as identity primary key,
  municipality text not null references municipality,
  case_file    text references case_file,
  body         text references body,
  what         text not null,
  by           text references person,
  at           timestamptz not null,
  facts        jsonb not null
);
create index event_case on event (case_file, seq desc);

grant select, insert, update, delete on booklet, question, attachment, route_step to samsvar_app;
grant select, insert, update on upload, case_file to samsvar_app;
grant select, insert on event to samsvar_app;
