-- Programs outside that may send messages, each known by a key of which only the hash is kept.

create table service (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  name text not null,
  -- Of kind `service` in the processes that hear it.
  role text collate "C" not null,
  -- It reaches the cases of this unit and of those below it.
  unit text collate "C" not null,
  hash text collate "C" not null,
  primary key (id, holds_from)
);

-- As alur_change_organisation_v1, with services.
create function alur_change_organisation_v2(p jsonb) returns integer language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7210001, 1);
  insert into service (id, holds_from, holds_to, name, role, unit, hash)
  select x.id, x."from", x."to", x.name, x.role, x.unit, x.hash
  from jsonb_to_recordset(p->'services') as x(
    id text, "from" date, "to" date, name text, role text, unit text, hash text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, name = excluded.name, role = excluded.role, unit = excluded.unit,
    hash = excluded.hash;
  return alur_change_organisation_v1(p);
end
$$;
