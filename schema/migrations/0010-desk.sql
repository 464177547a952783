-- What the compile desk keeps of its own: reasons to use again, decisions about rewordings, and disagreements.

-- Reasons given for declining points, offered again. What was given to a body stands in `disposal`: to revise
-- or remove a reason here changes nothing that anybody has been told.
create table decline_reason (
  id           text primary key,
  municipality text not null references municipality,
  words        text not null,
  uses         int  not null,
  last_used_at timestamptz not null,
  unique (municipality, words)
);
grant select, insert, update, delete on decline_reason to samsvar_app;

-- How much of a point's words, in per cent, must stand in the draft before «included» asks for a new decision.
alter table municipality add column rewording_floor int not null default 50 check (rewording_floor between 0 and 100);

-- To confirm that the draft's words still say what the point says is a decision too, about those words and no
-- others: they are kept, with their SHA-256, and when they change the point asks again.
alter table disposal drop constraint disposal_kind_check;
alter table disposal add column words text;
alter table disposal add column sha256 text;
alter table disposal add check (kind in ('open', 'declined', 'passedOn', 'confirmed'));
alter table disposal add check ((kind = 'confirmed') = (words is not null and sha256 is not null));

-- Which points may be about the same thing is asked of the words: stems by full text, compounds by trigrams.
-- pg_trgm is trusted: who may create in the database may install it, but the owner of our objects may not.
reset role;
create extension if not exists pg_trgm;
set local role samsvar_owner;

-- Two points of a case that contradict each other, as somebody at the desk marked them. Who marked and who lifted
-- stands in the event log.
create table disagreement (
  a  text not null references point,
  b  text not null references point,
  by text not null references person,
  at timestamptz not null,
  primary key (a, b),
  check (a < b)
);
create index disagreement_b on disagreement (b);
grant select, insert, delete on disagreement to samsvar_app;
