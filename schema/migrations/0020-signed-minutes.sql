-- Minutes that are laid before those who sign them, signed, and put right afterwards by amendments only. What was
-- laid is never changed; what was signed are the very bytes.

create table laid_minutes (
  meeting      text primary key references meeting,
  municipality text not null references municipality,
  content      json not null, -- the minutes as they were laid, to the letter
  sha256       text not null, -- of the content
  laid_at      timestamptz not null,
  laid_by      text not null references person
);

create table minutes_signature (
  meeting   text not null references laid_minutes,
  person    text not null references person,
  position  int not null,
  signed_at timestamptz, -- null: not signed yet
  primary key (meeting, person)
);

-- The files, drawn when the last has signed.
create table signed_paper (
  meeting text not null references laid_minutes,
  name    text not null, -- such as motebok.pdf
  bytes   bytea not null,
  sha256  text not null,
  primary key (meeting, name)
);

create table minutes_amendment (
  id           text primary key,
  municipality text not null references municipality,
  meeting      text not null references laid_minutes,
  words        text not null,
  made_at      timestamptz not null,
  made_by      text not null references person
);
create index minutes_amendment_meeting on minutes_amendment (meeting, made_at);

grant select, insert on laid_minutes, signed_paper, minutes_amendment to samsvar_app;
grant select, insert, update (signed_at) on minutes_signature to samsvar_app;
