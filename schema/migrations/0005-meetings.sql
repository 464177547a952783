-- Meetings: who met, for whom, who presided, and what was on the agenda.

create table meeting (
  id           text primary key,
  municipality text not null references municipality,
  body         text not null references body,
  starts_at    timestamptz not null,
  place        text not null,
  mode         text not null check (mode in ('physical', 'remote', 'written')),
  legal_basis  text, -- of closing (kommuneloven § 11-5); null for an open meeting
  state        text not null check (state in ('called', 'inSession', 'ended')),
  presiding    text references seat,
  opened_at    timestamptz,
  ended_at     timestamptz
);
create index meeting_body on meeting (body, starts_at);
-- A body has one meeting in session at a time.
create unique index meeting_in_session on meeting (body) where state = 'inSession';

create table attendance (
  meeting text not null references meeting,
  seat    text not null references seat,
  person  text references person, -- null: nobody met for the seat
  primary key (meeting, seat),
  unique (meeting, person)
);

create table agenda_item (
  id         text primary key,
  meeting    text not null references meeting,
  body       text not null references body,
  case_file  text not null references case_file,
  route_step text not null references route_step,
  year       int not null,
  number     int not null,
  result     text check (result in ('passedOn', 'decided', 'sentBack')),
  unique (body, year, number),
  unique (meeting, case_file)
);
create index agenda_item_case on agenda_item (case_file);

grant select, insert, update, delete on meeting, attendance, agenda_item to samsvar_app;
