-- The municipality, its people, and the bodies in which they sit.

create table municipality (
  id       text primary key,
  name     text not null,
  language text not null check (language in ('nb', 'nn'))
);

create table person (
  id           text primary key,
  municipality text not null references municipality,
  name         text not null,
  email        text,
  language     text not null check (language in ('nb', 'nn')),
  unique (municipality, email)
);

-- A post in the administration.
create table post (
  municipality text not null references municipality,
  person       text not null references person,
  role         text not null check (role in ('kommunedirektor', 'caseWorker', 'administrator')),
  primary key (person, role)
);

create table body (
  id           text primary key,
  municipality text not null references municipality,
  position     int  not null,
  name         text not null,
  short        text not null check (length(short) between 1 and 3),
  kind         text not null check (kind in ('bystyre', 'formannskap', 'utvalg', 'partssammensatt', 'eldrerad',
                                             'ungdomsrad', 'funksjonsnedsettelse', 'administrativ')),
  co_writing   text not null check (co_writing in ('inMeeting', 'always')),
  unique (municipality, short)
);

create table seat (
  id     text primary key,
  body   text not null references body,
  number int  not null,
  person text not null references person,
  role   text not null check (role in ('leder', 'nestleder', 'medlem')),
  party  text,
  unique (body, number),
  unique (body, person)
);
create index seat_person on seat (person);

create table deputy (
  body   text not null references body,
  person text not null references person,
  party  text,
  "order" int not null,
  primary key (body, person)
);
create index deputy_person on deputy (person);

create table secretary (
  body   text not null references body,
  person text not null references person,
  primary key (body, person)
);
create index secretary_person on secretary (person);

-- A signed-in browser. Only the SHA-256 of the cookie's value is kept.
create table session (
  token_hash text primary key,
  person     text not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

grant select, insert, update, delete on municipality, person, post, body, seat, deputy, secretary, session to samsvar_app;
