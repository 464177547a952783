-- Whoever steps in for a disqualified member is called by the order of the deputies, or it is written why not
-- (kommuneloven §§ 7-10 and 11-10), as for attendance.

alter table disqualification add column substitute_reason text;
