-- Three database roles, none of which can sign in: whoever connects takes one on (SET ROLE).
--   samsvar_owner    owns every object; migrations run as it
--   samsvar_app      the application: what each later migration grants it
--   samsvar_collab   the collaboration server: the update log, snapshots, and locking document rows
--
-- Roles belong to the whole cluster. They may exist already, and two databases may migrate at once.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['samsvar_owner', 'samsvar_app', 'samsvar_collab'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception
      when duplicate_object or unique_violation then
        null; -- the other database was first
      when insufficient_privilege then
        raise exception 'Databasebrukeren «%» mangler CREATEROLE og kan ikke opprette rollen «%». Gi den CREATEROLE, eller opprett rollen først.',
          current_user, wanted using errcode = 'insufficient_privilege';
    end;
  end loop;
end $$;

-- A superuser may take on any role. Others must be members, and be allowed to SET it: on PostgreSQL 15
-- membership is enough, from 16 the maker of a role has ADMIN OPTION and must grant itself the rest.
-- What counts on every version is whether SET ROLE works, so that is what is tried.
do $$
declare
  wanted text;
  myself text := current_user;
begin
  foreach wanted in array array['samsvar_owner', 'samsvar_app', 'samsvar_collab'] loop
    begin
      execute format('set local role %I', wanted);
    exception when insufficient_privilege then
      begin
        execute format('grant %I to %I', wanted, myself);
      exception
        when unique_violation then
          null; -- granted by the other database at this moment
        when insufficient_privilege then
          raise exception 'Databasebrukeren «%» får ikke bruke rollen «%». Kjør som administrator: GRANT % TO "%";',
            myself, wanted, wanted, myself using errcode = 'insufficient_privilege';
      end;
    end;
    execute 'reset role';
  end loop;
end $$;

do $$
begin
  if not pg_has_role(current_user, (select nspowner from pg_namespace where nspname = 'public'), 'USAGE') then
    raise exception 'Databasebrukeren «%» eier ikke databasen «%». Kjør som administrator: ALTER DATABASE "%" OWNER TO "%";',
      current_user, current_database(), current_database(), current_user using errcode = 'insufficient_privilege';
  end if;
end $$;

revoke all on schema public from public;
grant usage, create on schema public to samsvar_owner;
grant usage on schema public to samsvar_app, samsvar_collab;

set local role samsvar_owner;
alter default privileges revoke execute on functions from public;
reset role;
