-- The hot path: one round trip to load a case, one to commit a step. The version stands in the name, so that during an
-- upgrade two releases can run side by side; a changed function is a new one.

create function alur_load_v1(p_case_id text, p_key text)
returns table (body json, repeat_digest text, repeat_case_id text, repeat_sequence integer, organisation integer)
language sql stable as $$
  select (select c.body from cases c where c.id = p_case_id), i.digest, i.case_id, i.sequence, o.version
  from organisation_version o
  left join idempotency i on i.key = p_key
$$;

create function alur_first_answer_v1(p_key text) returns jsonb language sql stable as $$
  select jsonb_build_object('kind', 'repeat', 'first', jsonb_build_object(
    'digest', i.digest,
    'answer', jsonb_build_object('caseId', i.case_id, 'sequence', i.sequence)))
  from idempotency i where i.key = p_key
$$;

-- The rows that tasks, timers and clocks put and drop, and everything else a step may bring with it.
create function alur_write_rows_v1(p_case_id text, p jsonb) returns void language plpgsql as $$
declare
  v_files integer;
begin
  delete from task_offer o using (
    select x.sequence, x.key from jsonb_to_recordset(p->'tasks'->'drop') as x(sequence integer, key text)
    union all
    select x.sequence, x.key from jsonb_to_recordset(p->'tasks'->'put') as x(sequence integer, key text)
  ) gone
  where o.case_id = p_case_id and o.sequence = gone.sequence and o.key = gone.key;
  delete from task t using jsonb_to_recordset(p->'tasks'->'drop') as x(sequence integer, key text)
  where t.case_id = p_case_id and t.sequence = x.sequence and t.key = x.key;
  insert into task (case_id, sequence, key, state, offers, for_starter, claim_person, claim_role, due)
  select p_case_id, x.sequence, x.key, x.state, x.offers, x."forStarter",
    x.claim->>'person', x.claim->>'role', coalesce(x.due, 'infinity')
  from jsonb_to_recordset(p->'tasks'->'put') as x(
    sequence integer, key text, state text, offers jsonb, "forStarter" boolean, claim jsonb, due timestamptz)
  on conflict (case_id, sequence, key) do update set
    state = excluded.state, offers = excluded.offers, for_starter = excluded.for_starter,
    claim_person = excluded.claim_person, claim_role = excluded.claim_role, due = excluded.due;
  insert into task_offer (case_id, sequence, key, role, unit, due)
  select distinct p_case_id, x.sequence, x.key, o.role, o.unit, coalesce(x.due, 'infinity')
  from jsonb_to_recordset(p->'tasks'->'put') as x(sequence integer, key text, offers jsonb, due timestamptz)
  cross join lateral jsonb_to_recordset(x.offers) as o(role text, unit text);

  delete from timer t using jsonb_to_recordset(p->'timers'->'drop') as x(sequence integer, key text)
  where t.case_id = p_case_id and t.sequence = x.sequence and t.key = x.key;
  insert into timer (case_id, sequence, key, due)
  select p_case_id, x.sequence, x.key, x.due
  from jsonb_to_recordset(p->'timers'->'put') as x(sequence integer, key text, due timestamptz)
  on conflict (case_id, sequence, key) do update set due = excluded.due;

  delete from clock c using jsonb_to_recordset(p->'clocks'->'drop') as x(sequence integer, key text)
  where c.case_id = p_case_id and c.sequence = x.sequence and c.key = x.key;
  insert into clock (case_id, sequence, key, status, started, pauses, ended, due, provisional, calendar)
  select p_case_id, x.sequence, x.key, x.status, x.started, x.pauses, x.ended, x.due, x.provisional, x.calendar
  from jsonb_to_recordset(p->'clocks'->'put') as x(
    sequence integer, key text, status text, started timestamptz, pauses jsonb, ended timestamptz, due timestamptz,
    provisional boolean, calendar text)
  on conflict (case_id, sequence, key) do update set
    status = excluded.status, started = excluded.started, pauses = excluded.pauses, ended = excluded.ended,
    due = excluded.due, provisional = excluded.provisional, calendar = excluded.calendar;

  if p->'seers' <> 'null' then
    delete from case_seer s where s.case_id = p_case_id;
    insert into case_seer (case_id, role, unit, opened)
    select distinct p_case_id, x.role, x.unit, (p->'case'->>'opened')::timestamptz
    from jsonb_to_recordset(p->'seers') as x(role text, unit text);
  end if;

  insert into personal (case_id, sequence, key, field, kind, person, salt, commitment, value)
  select p_case_id, x.sequence, x.key, x.field, x.kind, x.person, x.salt, x.commitment, x.value
  from jsonb_to_recordset(p->'personal') as x(
    sequence integer, key text, field text, kind text, person text, salt text, commitment text, value text);

  update file f set
    case_id = p_case_id, sequence = x.sequence, field = x.field, salt = x.salt, commitment = x.commitment
  from jsonb_to_recordset(p->'files') as x(file text, sequence integer, field text, salt text, commitment text)
  where f.file = x.file and (f.case_id is null or f.case_id = p_case_id);
  get diagnostics v_files = row_count;
  if v_files <> (select count(distinct x.file) from jsonb_to_recordset(p->'files') as x(file text)) then
    raise exception 'an upload of this command is not there, or belongs to another case' using errcode = 'AL001';
  end if;

  if p->'access' <> 'null' then
    insert into access (case_id, salt, hash) values (p_case_id, p->'access'->>'salt', p->'access'->>'hash')
    on conflict (case_id) do update set salt = excluded.salt, hash = excluded.hash;
  end if;
  if p->>'draft' is not null then
    delete from draft d where d.id = p->>'draft';
  end if;
end
$$;

-- Success or refusal is data; what is raised leaves nothing. Locks are taken in one order by everybody: the case's row,
-- the organisation (shared), the idempotency key. The shared lock on the organisation is an advisory one: a shared row
-- lock would write to the one row of organisation_version on every commit of every node.
create function alur_commit_v1(p jsonb, p_body json) returns jsonb language plpgsql as $$
declare
  v_id text := p->'case'->>'id';
  v_expected integer := (p->>'expected')::integer;
  v_sequence integer := (p->'case'->>'sequence')::integer;
  v_key text := p->'idempotency'->>'key';
  v_organisation integer := (p->>'organisation')::integer;
  v_first jsonb;
  v_found integer;
begin
  select c.sequence into v_found from cases c where c.id = v_id for update;

  if v_key is not null then
    v_first := alur_first_answer_v1(v_key);
    if v_first is not null then
      return v_first;
    end if;
  end if;
  if coalesce(v_found, 0) <> v_expected then
    return jsonb_build_object('kind', 'clash', 'sequence', coalesce(v_found, 0));
  end if;
  if v_organisation is not null then
    perform pg_advisory_xact_lock_shared(7210001, 1);
    select o.version into v_found from organisation_version o;
    if v_found <> v_organisation then
      return jsonb_build_object('kind', 'organisation', 'version', v_found);
    end if;
  end if;
  if v_key is not null then
    -- Waits for a command with the same key on another case.
    insert into idempotency (key, digest, case_id, sequence)
    values (v_key, p->'idempotency'->>'digest', v_id, v_sequence)
    on conflict do nothing;
    if not found then
      return alur_first_answer_v1(v_key);
    end if;
  end if;

  if v_expected = 0 then
    insert into cases (id, process, definition, region, unit, starter, tracking, state, closed, opened, at, sequence,
      hash, levels, headline_personal, headline_text, body)
    select x.id, x.process, x.definition, x.region, x.unit, x.starter, x.tracking, x.state, x.closed, x.opened, x.at,
      x.sequence, x.hash, x.levels, p->'headline'->>'personal', p->'headline'->>'text', p_body
    from jsonb_to_record(p->'case') as x(
      id text, process text, definition text, region text, unit text, starter text, tracking text, state text,
      closed text, opened timestamptz, at timestamptz, sequence integer, hash text, levels text[])
    on conflict do nothing;
    if not found then
      delete from idempotency i where i.key = v_key;
      select c.sequence into v_found from cases c where c.id = v_id;
      return jsonb_build_object('kind', 'clash', 'sequence', coalesce(v_found, 0));
    end if;
  else
    update cases c set
      process = x.process, definition = x.definition, region = x.region, unit = x.unit, starter = x.starter,
      state = x.state, closed = x.closed, at = x.at, sequence = x.sequence, hash = x.hash, levels = x.levels,
      headline_personal = p->'headline'->>'personal', headline_text = p->'headline'->>'text', body = p_body
    from jsonb_to_record(p->'case') as x(
      process text, definition text, region text, unit text, starter text, state text,
      closed text, at timestamptz, sequence integer, hash text, levels text[])
    where c.id = v_id;
  end if;

  perform alur_append_v1('case', v_id, v_expected, v_sequence, p->'entries');
  perform alur_write_rows_v1(v_id, p);
  return jsonb_build_object('kind', 'done');
end
$$;

-- Appends the entries after `p_before` up to `p_last`, which must be all of them and in order.
create function alur_append_v1(p_kind text, p_id text, p_before integer, p_last integer, p_entries jsonb)
returns void language plpgsql as $$
begin
  if p_last <= p_before or p_last - p_before <> jsonb_array_length(p_entries)
    or exists (
      select from jsonb_array_elements(p_entries) with ordinality as e(entry, n)
      where (e.entry->>'sequence')::integer <> p_before + e.n)
  then
    raise exception 'the entries do not lead from sequence % to %', p_before, p_last using errcode = 'AL004';
  end if;
  insert into entry (stream_kind, stream_id, sequence, text, hash, kind, event, at, recorded_at, person, transaction)
  select p_kind, p_id, x.sequence, x.text, x.hash, x.kind, x.event, x.at, x."recordedAt", x.person, pg_current_xact_id()
  from jsonb_to_recordset(p_entries) as x(
    sequence integer, text text, hash text, kind text, event text, at timestamptz, "recordedAt" timestamptz,
    person text);
end
$$;
