-- Disqualification (inhabilitet, kommuneloven § 11-10): decided by the body, for one case on its agenda.

create table disqualification (
  id           text primary key,
  municipality text not null references municipality,
  item         text not null references agenda_item,
  seat         text not null references seat,
  person       text not null references person,
  found        boolean not null,
  legal_basis  text not null,
  reason       text,
  in_favour    int, -- null: unanimous
  against      int,
  chair        text check (chair in ('for', 'against')),
  substitute   text references person, -- the vara who stepped in
  presiding    text references seat,   -- whom the body had preside in the case
  decided_at   timestamptz not null,
  check ((in_favour is null) = (against is null))
);
create index disqualification_item on disqualification (item);

grant select, insert on disqualification to samsvar_app;
