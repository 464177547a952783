-- Protokolltilførsel: a short text in the minutes, with its author and without effect. Never changed.

create table protocol_addition (
  id           text primary key,
  municipality text not null references municipality,
  item         text not null references agenda_item,
  person       text not null references person,
  party        text,
  words        text not null,
  made_at      timestamptz not null
);
create index protocol_addition_item on protocol_addition (item);

grant select, insert on protocol_addition to samsvar_app;
