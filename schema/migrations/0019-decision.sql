-- The words that stand as vedtak or innstilling, and endings that are not approval: not answering, asking for a
-- draft, and sending on without a recommendation.

alter table agenda_item
  drop constraint agenda_item_result_check,
  add constraint agenda_item_result_check
    check (result in ('passedOn', 'decided', 'sentBack', 'postponed', 'noAnswer', 'draftAsked', 'sentOn',
                      'notVoted', 'toMeeting')),
  add column decision jsonb; -- as the chair confirmed it, with its hash; null for what was concluded before

alter table route_step
  drop constraint route_step_result_check,
  add constraint route_step_result_check
    check (result in ('answered', 'passedOn', 'tabled', 'decided', 'sentBack', 'postponed', 'noAnswer',
                      'draftAsked', 'sentOn', 'notVoted', 'toMeeting'));
