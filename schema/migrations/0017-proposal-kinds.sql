-- Proposals of all kinds that minutes know: tilleggsforslag, alternativt forslag, oversendelsesforslag, not
-- answering and asking for a draft; on whose behalf they are moved; and the parts that one is split into.

alter table proposal
  drop constraint proposal_kind_check,
  add constraint proposal_kind_check
    check (kind in ('replaceBlock', 'insertAfter', 'deleteBlock', 'addition', 'alternative',
                    'sendBack', 'postpone', 'noAnswer', 'askForDraft', 'refer')),
  drop constraint proposal_state_check,
  add constraint proposal_state_check
    check (state in ('draft', 'published', 'carried', 'fallen', 'withdrawn', 'lapsed', 'split')),
  add column new_content  jsonb, -- the sections of an alternative text
  add column refer_to     text,  -- who gets what is referred; null: the kommunedirektør
  add column on_behalf_of text[] not null default '{}', -- parties, lists, groups or bodies
  add column part_of      text references proposal; -- the proposal that was split, for its parts
create index proposal_part on proposal (part_of) where part_of is not null;
