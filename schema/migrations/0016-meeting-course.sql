-- What happens with a meeting itself: who comes and goes and when, from where, what the body decides about closing,
-- its call and its agenda. Who sits now stays in attendance; how it came to be is never changed.

alter table attendance
  add column remote boolean not null default false, -- meets from elsewhere (kommuneloven § 11-7)
  add column reason text;                           -- why a vara before this one in order did not meet (§ 7-10)

create table attendance_course (
  id           text primary key,
  municipality text not null references municipality,
  meeting      text not null references meeting,
  seat         text not null references seat,
  person       text references person, -- null: from then on nobody meets for the seat
  remote       boolean not null,
  at           timestamptz not null,
  presiding    text references seat,   -- who presides from then on; null: as before
  reason       text,
  corrects     text references attendance_course unique, -- the row whose time this one puts right
  recorded_at  timestamptz not null,
  recorded_by  text not null references person
);
create index attendance_course_meeting on attendance_course (meeting, at);

-- The bystyre decides that a body may hold remote meetings (§ 11-7), and from when.
alter table body add column remote_since date;

alter table meeting
  add column closing_ground text
    check (closing_ground in ('employment', 'confidentiality', 'privacy', 'publicInterest')), -- as foreseen in the call
  add column urgency text; -- why the body treats in writing (§ 11-8)

-- Closing (§ 11-5): the body's decision, for the meeting or for one case; of several the last counts.
create table closing (
  id           text primary key,
  municipality text not null references municipality,
  meeting      text not null references meeting,
  item         text references agenda_item, -- null: the meeting
  closed       boolean not null,
  ground       text check (ground in ('employment', 'confidentiality', 'privacy', 'publicInterest')),
  legal_basis  text,
  in_favour    int, -- of closing; null: unanimous
  against      int,
  chair        text check (chair in ('for', 'against')),
  decided_at   timestamptz not null,
  check (not closed or (ground is not null and legal_basis is not null)),
  check ((in_favour is null) = (against is null))
);
create index closing_meeting on closing (meeting, decided_at);

-- The body approves how it was called and what is on its agenda; of several the last counts.
create table call_approval (
  id             text primary key,
  municipality   text not null references municipality,
  meeting        text not null references meeting,
  call_remarks   text,
  agenda_remarks text,
  approved_at    timestamptz not null
);
create index call_approval_meeting on call_approval (meeting, approved_at);

alter table agenda_item
  add column added_at timestamptz, -- taken up in the meeting: it was not on the agenda (§ 11-3 fifth paragraph)
  add column screened text,        -- legal basis for withholding its papers from the public (offentleglova)
  drop constraint agenda_item_result_check,
  add constraint agenda_item_result_check
    check (result in ('passedOn', 'decided', 'sentBack', 'postponed', 'notVoted', 'toMeeting'));

alter table route_step
  drop constraint route_step_result_check,
  add constraint route_step_result_check
    check (result in
      ('answered', 'passedOn', 'tabled', 'decided', 'sentBack', 'postponed', 'notVoted', 'toMeeting'));

-- The chair or a third of those present refused a vote on a case that was not on the agenda (§ 11-3 fifth paragraph).
create table vote_refusal (
  item         text primary key references agenda_item,
  municipality text not null references municipality,
  by_chair     boolean not null,
  seats        text[] not null,
  present      int not null,
  refused_at   timestamptz not null
);

-- Written treatment (§ 11-8): whether each member agrees to the proposal, and to treating it in writing.
create table written_answer (
  item         text not null references agenda_item,
  seat         text not null references seat,
  municipality text not null references municipality,
  person       text not null references person,
  proposal     boolean not null,
  procedure    boolean not null,
  answered_at  timestamptz not null,
  primary key (item, seat)
);

grant select, insert on attendance_course, closing, call_approval, vote_refusal, written_answer to samsvar_app;
