-- Proposals and votes.

-- The version that came to the body, kept from its first change on, and the one that the treatment ended with.
alter table agenda_item
  add base_version text references text_version,
  add end_version  text references text_version;

create table proposal (
  id           text primary key,
  municipality text not null references municipality,
  item         text not null references agenda_item,
  case_file    text not null references case_file,
  letter       text,
  kind         text not null check (kind in ('replaceBlock', 'insertAfter', 'deleteBlock', 'sendBack')),
  state        text not null
               check (state in ('draft', 'published', 'carried', 'fallen', 'withdrawn', 'lapsed')),
  question     text references question,
  block        text,
  base_version text not null references text_version,
  base_text    text,
  new_text     text,
  new_kind     text check (new_kind in ('paragraph', 'bullet')),
  reason       text,
  mover        text not null references person,
  moved_at     timestamptz not null,
  published_at timestamptz,
  unique (item, letter)
);
create index proposal_item on proposal (item);

create table proposer (
  proposal text not null references proposal,
  position int  not null,
  person   text not null references person,
  party    text,
  primary key (proposal, person)
);

create table vote (
  id           text primary key,
  municipality text not null references municipality,
  item         text not null references agenda_item,
  case_file    text not null references case_file,
  body         text not null references body,
  proposal     text references proposal, -- null: the text as a whole
  version      text not null references text_version,
  method       text not null check (method in ('ballots', 'hands', 'unanimous')),
  chair        text not null references seat,
  seats        int  not null,
  entitled     int  not null,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  outcome      jsonb -- { carried, inFavour, against, decidedByChair, chair, unanimous, parties, note }
);
create index vote_item on vote (item);
-- One vote is open at a time in a treatment.
create unique index vote_open on vote (item) where closed_at is null;

-- The primary key is what makes a second ballot of a seat impossible.
create table ballot (
  vote    text not null references vote,
  seat    text not null references seat,
  person  text not null references person,
  choice  text not null check (choice in ('for', 'against')),
  cast_at timestamptz not null,
  primary key (vote, seat)
);

grant select, insert, update on proposal, vote to samsvar_app;
grant select, insert on proposer, ballot to samsvar_app;
