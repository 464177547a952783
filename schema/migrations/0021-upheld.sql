-- Mindretallsforslag: what fell in a body that recommends may be upheld, and goes with the innstilling to the next
-- body on the route, where a member may take it up as a proposal of their own.

alter table proposal
  add column upheld_at     timestamptz, -- when its mover upheld it; who asked is in the event log
  add column taken_up_from text references proposal; -- the upheld one that this was taken up from
