-- An act that is an edit of a live text (restoring an edition, what a draft starts from) has its line in the event
-- log. Both are written in the application's one transaction, so that neither stands without the other. The
-- application gets this one door to the log and no more. It takes the lease as another process would: whoever had
-- it is not taken, asks for it again, and reads what came between. Two statements, so that the last `seq` is read
-- after the lock. Null, and nothing stored, when the document is frozen or unknown.

create function edit_doc(edited text, edit bytea, editor text) returns bigint
language plpgsql security definer as $$
declare
  stored bigint;
begin
  update doc set lease_node = null, lease_fence = lease_fence + 1 where id = edited and frozen_at is null;
  if not found then
    return null;
  end if;
  insert into doc_update (doc, seq, bytes, actor)
  select edited, coalesce(max(seq), 0) + 1, edit, editor from doc_update where doc = edited
  returning seq into stored;
  return stored;
end
$$;

-- Names are looked up where they are now, whatever the caller's search path says.
do $$
begin
  execute format('alter function edit_doc(text, bytea, text) set search_path = %I, pg_temp', current_schema());
end
$$;

revoke all on function edit_doc(text, bytea, text) from public;
grant execute on function edit_doc(text, bytea, text) to samsvar_app;
