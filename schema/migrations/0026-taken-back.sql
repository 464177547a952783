-- Minutes that were laid before the wrong people are taken back while not all have signed, and laid again. What was
-- laid, who had signed it and why it was taken back stays; the signatures under it are void.

alter table minutes_signature
  drop constraint minutes_signature_meeting_fkey,
  drop constraint minutes_signature_pkey;
alter table signed_paper drop constraint signed_paper_meeting_fkey;
alter table minutes_amendment drop constraint minutes_amendment_meeting_fkey;

alter table laid_minutes
  drop constraint laid_minutes_pkey,
  add column laying int not null default 1, -- counts from 1 in each meeting
  add column taken_back_at timestamptz,
  add column taken_back_by text references person,
  add column taken_back_reason text,
  add primary key (meeting, laying),
  add check ((taken_back_at is null) = (taken_back_by is null)),
  add check ((taken_back_at is null) = (taken_back_reason is null));
alter table laid_minutes alter column laying drop default;
create unique index laid_minutes_standing on laid_minutes (meeting) where taken_back_at is null;

alter table minutes_signature
  add column name text, -- of whoever signs, as it was when the minutes were laid
  add column laying int not null default 1,
  add primary key (meeting, laying, person),
  add foreign key (meeting, laying) references laid_minutes;
alter table minutes_signature alter column laying drop default;
update minutes_signature set name = person.name from person where person.id = minutes_signature.person;
alter table minutes_signature alter column name set not null;
alter table signed_paper add foreign key (meeting) references meeting;
alter table minutes_amendment add foreign key (meeting) references meeting;

grant update (taken_back_at, taken_back_by, taken_back_reason) on laid_minutes to samsvar_app;
