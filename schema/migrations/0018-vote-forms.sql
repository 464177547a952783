-- Order and form of voting: what the chair chose, and what a body's own reglement says.

alter table body
  add voting_form text not null default 'amendmentsFirst'
    check (voting_form in ('amendmentsFirst', 'innstillingFirst'));

alter table agenda_item
  add voting_form  text check (voting_form in ('amendmentsFirst', 'innstillingFirst')), -- null: the body's own
  add voting_order text[]; -- ids of proposals as the chair put them; null: as suggested

alter table vote
  drop constraint vote_method_check,
  add constraint vote_method_check check (method in ('ballots', 'hands', 'rollCall', 'unanimous', 'consensus')),
  add form     text    not null default 'forAgainst' check (form in ('forAgainst', 'alternative')),
  add versus   text    references proposal, -- in an alternative vote; null: the innstilling
  add question text    references question, -- point by point: one question's text
  add test     boolean not null default false, -- prøvevotering: binds nobody
  add whole    boolean not null default false, -- closed, it has voted on the text as a whole
  add voters   text[]  not null default '{}', -- the seats that may vote: those that were met for when it was opened
  add check (form = 'alternative' or versus is null),
  add check (form = 'forAgainst' or proposal is not null),
  add check (question is null or proposal is null);

update vote set whole = closed_at is not null and proposal is null;
update vote set voters = array(
  select seat from attendance join agenda_item using (meeting)
   where agenda_item.id = vote.item and attendance.person is not null)
 where closed_at is null;

-- A roll call can be corrected until it is closed, and the ballots of a test vote are not kept.
grant update (choice, cast_at), delete on ballot to samsvar_app;
