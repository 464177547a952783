-- Postponement (utsettelse): moved and voted on like any proposal. The body meets about the case again.

alter table proposal
  drop constraint proposal_kind_check,
  add constraint proposal_kind_check
    check (kind in ('replaceBlock', 'insertAfter', 'deleteBlock', 'sendBack', 'postpone'));

alter table agenda_item
  drop constraint agenda_item_result_check,
  add constraint agenda_item_result_check check (result in ('passedOn', 'decided', 'sentBack', 'postponed'));

alter table route_step
  drop constraint route_step_result_check,
  add constraint route_step_result_check
    check (result in ('answered', 'passedOn', 'tabled', 'decided', 'sentBack', 'postponed'));
