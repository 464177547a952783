-- Joint inputs: memos from outside that answer as a body does, and the links by which their senders see the outcome.

-- A sender stands among the bodies, without seats, so that its points are treated as theirs are.
alter table body drop constraint body_kind_check;
alter table body add constraint body_kind_check
  check (kind in ('bystyre', 'formannskap', 'utvalg', 'partssammensatt', 'eldrerad', 'ungdomsrad',
                  'funksjonsnedsettelse', 'administrativ', 'avsender'));

-- An input as it was registered in one case. Never changed. The same file can be registered by many municipalities.
create table joint_input (
  id            text primary key,
  municipality  text not null references municipality,
  case_file     text not null references case_file,
  answer        text not null unique references answer,
  upload        text not null references upload,
  sha256        text not null, -- of the file
  sender        text not null,
  title         text not null,
  dated         text,
  content       jsonb not null, -- RegisteredInput of libs/domain/src/input
  registered_at timestamptz not null,
  registered_by text not null references person,
  unique (case_file, sha256)
);
create index joint_input_file on joint_input (sha256);

-- Shows its sender the outcome, without signing in. Only the SHA-256 of its secret is kept; a new one replaces the old.
create table input_link (
  token_hash   text primary key,
  municipality text not null references municipality,
  sha256       text not null,
  made_by      text not null references person,
  made_at      timestamptz not null,
  unique (municipality, sha256)
);

-- A question can be worded by an input, or over an answer, too; what is chosen is kept with it.
alter table question drop constraint question_answered_check;
alter table question add constraint question_answered_check check (answered in ('booklet', 'case', 'input', 'answer'));
alter table question add column chosen_wording text; -- set where it is neither the booklet's nor the case's

-- Which wording of a question is answered, by whom it was chosen and when. The latest counts; none is removed.
create table wording_choice (
  seq      bigint generated always as identity primary key,
  question text not null references question on delete cascade,
  source   text not null check (source in ('booklet', 'case', 'input', 'answer')),
  wording  text not null,
  replaced text not null, -- what was answered until then
  by       text not null references person,
  at       timestamptz not null
);
create index wording_choice_question on wording_choice (question, seq);

grant select, insert on joint_input, wording_choice to samsvar_app;
grant select, insert, delete on input_link to samsvar_app;
