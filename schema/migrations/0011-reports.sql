-- What is told to each body, and drafts that are kept under a name.

-- The målform in which a body is written to; null for the municipality's own.
alter table body add language text check (language in ('nb', 'nn'));

-- Drafts that were kept under a name while the live one goes on. Frozen and hashed like every version, but
-- in a series of their own: one votes on text_version only. Never changed, never removed.
create table kept_version (
  id           text primary key,
  municipality text not null references municipality,
  case_file    text not null references case_file,
  draft        text not null references draft,
  number       int  not null,
  name         text not null check (name <> ''),
  content      jsonb not null, -- Text of libs/domain/src/text
  canonical    text  not null, -- the hashed spelling of the content
  sha256       text  not null,
  yjs          bytea not null, -- the live document's full state when it was kept
  created_at   timestamptz not null,
  created_by   text not null references person,
  unique (case_file, number)
);

grant select, insert on kept_version to samsvar_app;
