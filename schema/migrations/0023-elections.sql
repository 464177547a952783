-- Elections (valg) of who presides when neither leader nor deputy leader does (kommuneloven §§ 11-2 and 7-8).

create table election (
  id           text primary key,
  municipality text not null references municipality,
  meeting      text not null references meeting,
  item         text references agenda_item, -- null: for the meeting; else for one case
  opened_at    timestamptz not null,
  seat         text references seat,        -- who was elected
  person       text references person,
  lot_drawn_by text references person,      -- who drew the lot, when it was one
  broken_off   text,                        -- why nobody was elected
  settled_at   timestamptz,
  check ((seat is null) = (person is null)),
  check ((settled_at is null) = (seat is null and broken_off is null)),
  check (seat is null or broken_off is null)
);
create index election_meeting on election (meeting, opened_at);
-- One election at a time in a meeting.
create unique index election_under_way on election (meeting) where settled_at is null;

create table election_candidate (
  election text not null references election,
  seat     text not null references seat,
  person   text not null references person,
  position int not null,
  primary key (election, seat)
);

create table election_round (
  election  text not null references election,
  number    int not null check (number > 0),
  method    text not null check (method in ('ballots', 'hands', 'unanimous')),
  seats     int not null,
  entitled  int not null,
  voters    text[] not null, -- the seats that may vote
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome   jsonb,           -- counts, blank votes and what the round came to
  primary key (election, number),
  check ((closed_at is null) = (outcome is null))
);

create table election_ballot (
  election  text not null,
  round     int not null,
  seat      text not null references seat,
  person    text not null references person,
  candidate text, -- null: blank
  cast_at   timestamptz not null,
  primary key (election, round, seat),
  foreign key (election, round) references election_round,
  foreign key (election, candidate) references election_candidate
);

-- Whom a body had preside in a case was so far written with the disqualification of whoever presided.
insert into election (id, municipality, meeting, item, opened_at, seat, person, settled_at)
select 'election-' || d.id, d.municipality, item.meeting, d.item, d.decided_at, d.presiding, a.person, d.decided_at
  from disqualification d
  join agenda_item item on item.id = d.item
  join attendance a on a.meeting = item.meeting and a.seat = d.presiding
 where d.presiding is not null and a.person is not null;
alter table disqualification drop column presiding;

grant select, insert, update on election, election_round to samsvar_app;
grant select, insert on election_candidate, election_ballot to samsvar_app;
