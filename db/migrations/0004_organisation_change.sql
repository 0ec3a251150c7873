-- Applies rows (same key and first day: replaced) and the entries of their streams, and answers the new version. The
-- exclusive lock waits for commits that were decided on the old version, and holds up those that come after.
create function alur_change_organisation_v1(p jsonb) returns integer language plpgsql as $$
declare
  v_version integer;
begin
  perform pg_advisory_xact_lock(7210001, 1);

  insert into unit (id, holds_from, holds_to, parent, kind, code, name, calendar)
  select x.id, x."from", x."to", x.parent, x.kind, x.code, x.name, x.calendar
  from jsonb_to_recordset(p->'units') as x(
    id text, "from" date, "to" date, parent text, kind text, code text, name text, calendar text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, parent = excluded.parent, kind = excluded.kind, code = excluded.code,
    name = excluded.name, calendar = excluded.calendar;

  insert into person (id, holds_from, holds_to, name, position)
  select x.id, x."from", x."to", x.name, x.position
  from jsonb_to_recordset(p->'people') as x(id text, "from" date, "to" date, name text, position text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, name = excluded.name, position = excluded.position;

  insert into role_assignment (id, holds_from, holds_to, person, role, unit)
  select x.id, x."from", x."to", x.person, x.role, x.unit
  from jsonb_to_recordset(p->'roles') as x(id text, "from" date, "to" date, person text, role text, unit text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, person = excluded.person, role = excluded.role, unit = excluded.unit;

  insert into mandate (id, holds_from, holds_to, kind, person, role, unit, basis)
  select x.id, x."from", x."to", x.kind, x.person, x.role, x.unit, x.basis
  from jsonb_to_recordset(p->'mandates') as x(
    id text, "from" date, "to" date, kind text, person text, role text, unit text, basis text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, kind = excluded.kind, person = excluded.person, role = excluded.role,
    unit = excluded.unit, basis = excluded.basis;

  insert into setting (process, name, unit, holds_from, holds_to, value)
  select x.process, x.name, x.unit, x."from", x."to", x.value
  from jsonb_to_recordset(p->'settings') as x(
    process text, name text, unit text, "from" date, "to" date, value jsonb)
  on conflict (process, name, unit, holds_from) do update set
    holds_to = excluded.holds_to, value = excluded.value;

  insert into reference_row ("table", key, holds_from, holds_to, label)
  select x."table", x.key, x."from", x."to", x.label
  from jsonb_to_recordset(p->'tables') as x("table" text, key text, "from" date, "to" date, label text)
  on conflict ("table", key, holds_from) do update set
    holds_to = excluded.holds_to, label = excluded.label;

  insert into entry (stream_kind, stream_id, sequence, text, hash, kind, event, at, recorded_at, person, transaction)
  select x.stream->>'kind', x.stream->>'id', e.sequence, e.text, e.hash, e.kind, e.event, e.at, e."recordedAt", e.person,
    pg_current_xact_id()
  from jsonb_to_recordset(p->'entries') as x(stream jsonb, entry jsonb)
  cross join lateral jsonb_to_record(x.entry) as e(
    sequence integer, text text, hash text, kind text, event text, at timestamptz, "recordedAt" timestamptz,
    person text);
  -- Two administrators at once, or a gap: the history of each stream must stay 1, 2, 3…
  if exists (
    select from (
      select distinct x.stream->>'kind' as kind, x.stream->>'id' as id
      from jsonb_to_recordset(p->'entries') as x(stream jsonb)) s
    where (select count(*) <> max(e.sequence) from entry e where e.stream_kind = s.kind and e.stream_id = s.id))
  then
    raise exception 'the entries do not continue their streams' using errcode = 'AL004';
  end if;

  update organisation_version o set version = o.version + 1 returning o.version into v_version;
  return v_version;
exception when unique_violation then
  raise exception 'another change was recorded first' using errcode = 'AL002';
end
$$;
