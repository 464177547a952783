-- What is withheld from the public (offentleglova §§ 13, 14, 21, 24): words in what people wrote, and attachments.

-- What somebody decided is withheld in a block as it then said. Of several about one block the last counts; none of
-- its words withheld lifts what was decided before. Never changed.
create table screening (
  seq          bigint generated always as identity primary key,
  municipality text not null references municipality,
  case_file    text not null references case_file,
  body         text references body, -- whose words they are; null for the case's own text
  block        text not null,   -- a block of a text, or a proposal or a protokolltilførsel by its id
  family       text[] not null, -- the block, and those that its words came from
  section      text[] not null, -- the blocks that stood in the same section
  words        text not null,   -- what it said
  passages     jsonb not null,  -- [{ from, to, legalBasis }]
  screened_at  timestamptz not null,
  screened_by  text not null references person
);
create index screening_case on screening (case_file, seq);
create index screening_municipality on screening (municipality, seq);

alter table attachment
  add column screened text, -- legal basis; null when it is open
  add column screened_at timestamptz,
  add column screened_by text references person,
  add check ((screened is null) = (screened_at is null) and (screened is null) = (screened_by is null));

grant select, insert on screening to samsvar_app;
