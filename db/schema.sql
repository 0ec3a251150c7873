-- What the migrations make, written by "npm run db:dump" from the database's own catalogue. Not run by anything:
-- it shows what a migration changes in all, and a test compares it with the migrated database.

create table access (
  case_id text collate "C" not null,
  salt text not null,
  hash text not null
);
create table account_credential (
  id text collate "C" not null,
  user_id text collate "C" not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table account_session (
  id text collate "C" not null,
  user_id text collate "C" not null,
  token text collate "C" not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table account_user (
  id text collate "C" not null,
  person text collate "C" not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table account_verification (
  id text collate "C" not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create table calendar (
  hash text collate "C" not null,
  name text collate "C" not null,
  body json not null,
  current boolean not null
);
create table case_key (
  case_id text collate "C" not null,
  kind text collate "C" not null,
  name text collate "C" not null,
  process text collate "C" not null,
  key text collate "C" not null,
  waits boolean not null
);
create table case_search (
  case_id text collate "C" not null,
  field text collate "C" not null,
  word text collate "C" not null,
  readers jsonb
);
create table case_seer (
  case_id text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  opened timestamp with time zone not null
);
create table cases (
  id text collate "C" not null,
  process text collate "C" not null,
  definition text collate "C" not null,
  region text collate "C" not null,
  unit text collate "C" not null,
  starter text collate "C" not null,
  tracking text collate "C" not null,
  state text collate "C" not null,
  closed text,
  opened timestamp with time zone not null,
  at timestamp with time zone not null,
  sequence integer not null,
  hash text collate "C" not null,
  levels text[] not null,
  headline_personal text collate "C",
  headline_text text,
  body json not null
);
create table clock (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  status text collate "C" not null,
  started timestamp with time zone not null,
  pauses jsonb not null,
  ended timestamp with time zone,
  due timestamp with time zone,
  provisional boolean not null,
  calendar text collate "C" not null,
  examined_calendar text collate "C",
  examined_length text
);
create table definition (
  hash text collate "C" not null,
  process text collate "C" not null,
  text text not null,
  source text not null,
  published timestamp with time zone not null,
  current boolean not null
);
create table draft (
  id text collate "C" not null,
  owner text collate "C" not null,
  process text collate "C" not null,
  case_id text collate "C",
  event text collate "C" not null,
  "values" json not null,
  saved timestamp with time zone not null,
  expires timestamp with time zone not null
);
create table entry (
  stream_kind text collate "C" not null,
  stream_id text collate "C" not null,
  sequence integer not null,
  text text not null,
  hash text collate "C" not null,
  kind text collate "C" not null,
  event text collate "C" not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  person text collate "C",
  transaction xid8 not null
);
create table file (
  file text collate "C" not null,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  owner text collate "C" not null,
  uploaded timestamp with time zone not null,
  case_id text collate "C",
  sequence integer,
  field text collate "C",
  salt text,
  commitment text
);
create table idempotency (
  key text collate "C" not null,
  digest text not null,
  case_id text collate "C" not null,
  sequence integer not null
);
create table installation (
  single boolean not null,
  demo boolean not null,
  name text not null,
  created timestamp with time zone not null,
  secret text not null
);
create table kept_message (
  id text collate "C" not null,
  digest text collate "C" not null,
  service json not null,
  process text collate "C" not null,
  message text collate "C" not null,
  key text collate "C" not null,
  "values" json,
  arrived timestamp with time zone not null,
  expires timestamp with time zone not null,
  delivered timestamp with time zone,
  tried json
);
create table mandate (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  kind text collate "C" not null,
  person text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  basis text not null
);
create table migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied timestamp with time zone not null
);
create table notification (
  key text collate "C" not null,
  case_id text collate "C" not null,
  starter text collate "C",
  pairs json not null,
  text json,
  at timestamp with time zone not null
);
create table organisation_version (
  single boolean not null,
  version integer not null
);
create table person (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  name text not null,
  "position" text not null
);
create table person_relation (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  person text collate "C" not null,
  other text collate "C" not null
);
create table personal (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  field text collate "C" not null,
  kind text collate "C" not null,
  person text collate "C",
  salt text not null,
  commitment text not null,
  value text not null
);
create table reference_row (
  "table" text collate "C" not null,
  key text collate "C" not null,
  holds_from date not null,
  holds_to date,
  label text not null
);
create table reference_table (
  hash text collate "C" not null,
  name text collate "C" not null,
  holds_from date not null,
  published timestamp with time zone not null,
  body json not null
);
create table register_number (
  unit text collate "C" not null,
  register text collate "C" not null,
  year integer not null,
  seq integer not null,
  case_id text collate "C" not null,
  field text collate "C" not null,
  text text not null,
  status text collate "C" not null,
  reason json,
  sequence integer not null,
  at timestamp with time zone not null
);
create table role_assignment (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  person text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null
);
create table service (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  name text not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  hash text collate "C" not null
);
create table setting (
  process text collate "C" not null,
  name text collate "C" not null,
  unit text collate "C" not null,
  holds_from date not null,
  holds_to date,
  value jsonb not null
);
create table task (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  state text collate "C" not null,
  offers jsonb not null,
  for_starter boolean not null,
  claim_person text collate "C",
  claim_role text collate "C",
  due timestamp with time zone not null
);
create table task_offer (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  due timestamp with time zone not null
);
create table task_turn (
  process text collate "C" not null,
  unit text collate "C" not null,
  state text collate "C" not null,
  person text collate "C" not null,
  at timestamp with time zone not null
);
create table timer (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  due timestamp with time zone not null
);
create table unit (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  parent text collate "C",
  kind text collate "C" not null,
  code text collate "C" not null,
  name text not null,
  calendar text collate "C"
);

alter table access add constraint access_pkey PRIMARY KEY (case_id);
alter table account_credential add constraint account_credential_pkey PRIMARY KEY (id);
alter table account_credential add constraint account_credential_provider_id_account_id_key UNIQUE (provider_id, account_id);
alter table account_credential add constraint account_credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES account_user(id) ON DELETE CASCADE;
alter table account_session add constraint account_session_pkey PRIMARY KEY (id);
alter table account_session add constraint account_session_token_key UNIQUE (token);
alter table account_session add constraint account_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES account_user(id) ON DELETE CASCADE;
alter table account_user add constraint account_user_email_key UNIQUE (email);
alter table account_user add constraint account_user_person_key UNIQUE (person);
alter table account_user add constraint account_user_pkey PRIMARY KEY (id);
alter table account_verification add constraint account_verification_pkey PRIMARY KEY (id);
alter table calendar add constraint calendar_pkey PRIMARY KEY (hash);
alter table case_key add constraint case_key_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'lock'::text])));
alter table case_key add constraint case_key_pkey PRIMARY KEY (case_id, kind, name);
alter table case_search add constraint case_search_pkey PRIMARY KEY (case_id, field, word);
alter table case_seer add constraint case_seer_pkey PRIMARY KEY (case_id, role, unit);
alter table cases add constraint cases_pkey PRIMARY KEY (id);
alter table cases add constraint cases_tracking_key UNIQUE (tracking);
alter table clock add constraint clock_pkey PRIMARY KEY (case_id, sequence, key);
alter table definition add constraint definition_pkey PRIMARY KEY (hash);
alter table draft add constraint draft_pkey PRIMARY KEY (id);
alter table entry add constraint entry_pkey PRIMARY KEY (stream_kind, stream_id, sequence);
alter table entry add constraint entry_sequence_check CHECK ((sequence > 0));
alter table file add constraint file_file_check CHECK ((file ~ '^[A-Za-z0-9_-]+$'::text));
alter table file add constraint file_pkey PRIMARY KEY (file);
alter table idempotency add constraint idempotency_pkey PRIMARY KEY (key);
alter table installation add constraint installation_pkey PRIMARY KEY (single);
alter table installation add constraint installation_single_check CHECK (single);
alter table kept_message add constraint kept_message_pkey PRIMARY KEY (id);
alter table mandate add constraint mandate_pkey PRIMARY KEY (id, holds_from);
alter table migration add constraint migration_pkey PRIMARY KEY (number);
alter table notification add constraint notification_pkey PRIMARY KEY (key);
alter table organisation_version add constraint organisation_version_pkey PRIMARY KEY (single);
alter table organisation_version add constraint organisation_version_single_check CHECK (single);
alter table person add constraint person_pkey PRIMARY KEY (id, holds_from);
alter table person_relation add constraint person_relation_pkey PRIMARY KEY (id, holds_from);
alter table personal add constraint personal_pkey PRIMARY KEY (case_id, key);
alter table reference_row add constraint reference_row_pkey PRIMARY KEY ("table", key, holds_from);
alter table reference_table add constraint reference_table_pkey PRIMARY KEY (hash);
alter table register_number add constraint register_number_pkey PRIMARY KEY (unit, register, year, seq);
alter table register_number add constraint register_number_seq_check CHECK ((seq > 0));
alter table register_number add constraint register_number_status_check CHECK ((status = ANY (ARRAY['reserved'::text, 'confirmed'::text, 'void'::text])));
alter table role_assignment add constraint role_assignment_pkey PRIMARY KEY (id, holds_from);
alter table service add constraint service_pkey PRIMARY KEY (id, holds_from);
alter table setting add constraint setting_pkey PRIMARY KEY (process, name, unit, holds_from);
alter table task add constraint task_pkey PRIMARY KEY (case_id, sequence, key);
alter table task_offer add constraint task_offer_pkey PRIMARY KEY (case_id, sequence, key, role, unit);
alter table task_turn add constraint task_turn_pkey PRIMARY KEY (process, person, state, unit);
alter table timer add constraint timer_pkey PRIMARY KEY (case_id, sequence, key);
alter table unit add constraint unit_pkey PRIMARY KEY (id, holds_from);

CREATE INDEX account_credential_user ON public.account_credential USING btree (user_id);
CREATE INDEX account_session_user ON public.account_session USING btree (user_id);
CREATE INDEX account_verification_identifier ON public.account_verification USING btree (identifier);
CREATE INDEX case_key_held ON public.case_key USING btree (process, kind, name, key);
CREATE UNIQUE INDEX case_key_lock ON public.case_key USING btree (process, name, key) WHERE (kind = 'lock'::text);
CREATE INDEX case_search_word ON public.case_search USING btree (word, case_id);
CREATE INDEX case_seer_newest ON public.case_seer USING btree (role, unit, opened, case_id);
CREATE INDEX cases_by_definition ON public.cases USING btree (definition);
CREATE INDEX cases_by_process ON public.cases USING btree (process, opened);
CREATE INDEX clock_due ON public.clock USING btree (due) WHERE (status = 'running'::text);
CREATE INDEX clock_examined ON public.clock USING btree (COALESCE(examined_calendar, calendar), case_id) WHERE (status = ANY (ARRAY['running'::text, 'paused'::text]));
CREATE INDEX clock_open ON public.clock USING btree (key, case_id) WHERE (status = ANY (ARRAY['running'::text, 'paused'::text]));
CREATE INDEX definition_of_process ON public.definition USING btree (process, published);
CREATE INDEX draft_expires ON public.draft USING btree (expires);
CREATE INDEX draft_of_owner ON public.draft USING btree (owner, process, event);
CREATE INDEX file_of_case ON public.file USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX file_waiting ON public.file USING btree (uploaded) WHERE (case_id IS NULL);
CREATE INDEX kept_message_open ON public.kept_message USING btree (process, message, key) WHERE (delivered IS NULL);
CREATE INDEX kept_message_values ON public.kept_message USING btree (expires) WHERE ("values" IS NOT NULL);
CREATE INDEX notification_case ON public.notification USING btree (case_id, at);
CREATE INDEX personal_of ON public.personal USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX reference_table_of_name ON public.reference_table USING btree (name, holds_from, published);
CREATE INDEX register_number_case ON public.register_number USING btree (case_id);
CREATE INDEX task_claimed ON public.task USING btree (claim_person, due, case_id, key) WHERE (claim_person IS NOT NULL);
CREATE INDEX task_offer_inbox ON public.task_offer USING btree (role, unit, due, case_id, key) INCLUDE (sequence);
CREATE INDEX timer_due ON public.timer USING btree (due, case_id);

CREATE OR REPLACE FUNCTION public.alur_append_v1(p_kind text, p_id text, p_before integer, p_last integer, p_entries jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.alur_change_organisation_v1(p jsonb)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.alur_change_organisation_v2(p jsonb)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.alur_change_organisation_v3(p jsonb)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  v_version integer := alur_change_organisation_v2(p);
begin
  insert into person_relation (id, holds_from, holds_to, person, other)
  select x.id, x."from", x."to", x.person, x.other
  from jsonb_to_recordset(p->'relations') as x(id text, "from" date, "to" date, person text, other text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, person = excluded.person, other = excluded.other;
  return v_version;
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_commit_handed_v1(p jsonb, p_body json)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_id text := p->'case'->>'id';
  v_person text;
begin
  -- In one order, so that two commits never wait for each other.
  for v_person in select x.person from jsonb_to_recordset(p->'hands') as x(person text) order by x.person collate "C" loop
    perform pg_advisory_xact_lock(7210002, hashtext(v_person));
  end loop;
  if exists (
    select from jsonb_to_recordset(p->'hands') as x(person text, open integer)
    where (select count(*) from task t where t.claim_person = x.person and t.case_id <> v_id) <> x.open)
  then
    return jsonb_build_object('kind', 'hands');
  end if;
  if jsonb_typeof(p->'search') = 'array' then
    return alur_commit_searched_v1(p, p_body);
  end if;
  if jsonb_array_length(p->'keys'->'put') > 0 or jsonb_array_length(p->'keys'->'drop') > 0 then
    return alur_commit_keyed_v1(p, p_body);
  end if;
  if jsonb_array_length(p->'numbers') > 0 then
    return alur_commit_numbered_v1(p, p_body);
  end if;
  return alur_commit_v1(p, p_body);
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_commit_keyed_v1(p jsonb, p_body json)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_id text := p->'case'->>'id';
  v_process text := p->'case'->>'process';
  v_answer jsonb;
  v_taken text;
begin
  perform pg_advisory_xact_lock(hashtextextended(k.key, 8))
  from (
    select distinct jsonb_build_array(v_process, w.name, w.key)::text collate "C" as key
    from (
      select x.name, x.key from jsonb_to_recordset(p->'keys'->'put') as x(kind text, name text, key text)
      where x.kind = 'lock'
      union all
      select h.name, h.key from case_key h where h.case_id = v_id and h.kind = 'lock'
    ) w
    order by 1) as k;
  begin
    if jsonb_array_length(p->'numbers') = 0 then
      v_answer := alur_commit_v1(p, p_body);
    else
      v_answer := alur_commit_numbered_v1(p, p_body);
    end if;
    if v_answer->>'kind' <> 'done' then
      return v_answer;
    end if;
    delete from case_key h using jsonb_to_recordset(p->'keys'->'drop') as x(kind text, name text)
    where h.case_id = v_id and h.kind = x.kind and h.name = x.name;
    select x.name into v_taken
    from jsonb_to_recordset(p->'keys'->'put') as x(kind text, name text, key text)
    join case_key h on h.kind = 'lock' and h.process = v_process and h.name = x.name and h.key = x.key
    where x.kind = 'lock' and h.case_id <> v_id
    limit 1;
    if v_taken is not null then
      raise exception '%', v_taken using errcode = 'AL008';
    end if;
    insert into case_key (case_id, kind, name, process, key, waits)
    select v_id, x.kind, x.name, v_process, x.key, x.waits
    from jsonb_to_recordset(p->'keys'->'put') as x(kind text, name text, key text, waits boolean)
    on conflict (case_id, kind, name) do update set
      process = excluded.process, key = excluded.key, waits = excluded.waits;
  exception when sqlstate 'AL008' then
    return jsonb_build_object('kind', 'locked', 'name', sqlerrm);
  end;
  return v_answer;
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_commit_numbered_v1(p jsonb, p_body json)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_answer jsonb;
  v_number record;
begin
  perform pg_advisory_xact_lock(hashtextextended(k.key, 7))
  from (
    select distinct jsonb_build_array(n->'unit', n->'register', n->'year')::text collate "C" as key
    from jsonb_array_elements(p->'numbers') as n
    order by 1) as k;
  begin
    v_answer := alur_commit_v1(p, p_body);
    if v_answer->>'kind' <> 'done' then
      return v_answer;
    end if;
    for v_number in
      select x.* from jsonb_to_recordset(p->'numbers') as x(
        unit text, register text, year integer, seq integer, field text, text text, status text, reason jsonb,
        sequence integer, at timestamptz)
      order by x.unit collate "C", x.register collate "C", x.year, x.seq
    loop
      update register_number r set
        status = v_number.status, reason = v_number.reason, sequence = v_number.sequence, at = v_number.at
      where r.unit = v_number.unit and r.register = v_number.register and r.year = v_number.year
        and r.seq = v_number.seq and r.case_id = p->'case'->>'id';
      if found then
        continue;
      end if;
      if v_number.seq <> (
        select coalesce(max(r.seq), 0) + 1 from register_number r
        where r.unit = v_number.unit and r.register = v_number.register and r.year = v_number.year)
      then
        raise exception 'number % is not the next', v_number.seq using errcode = 'AL007';
      end if;
      insert into register_number (unit, register, year, seq, case_id, field, text, status, reason, sequence, at)
      values (v_number.unit, v_number.register, v_number.year, v_number.seq, p->'case'->>'id', v_number.field,
        v_number.text, v_number.status, v_number.reason, v_number.sequence, v_number.at);
    end loop;
  exception when sqlstate 'AL007' then
    return jsonb_build_object('kind', 'number');
  end;
  return v_answer;
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_commit_searched_v1(p jsonb, p_body json)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_id text := p->'case'->>'id';
  v_answer jsonb;
begin
  if jsonb_array_length(p->'keys'->'put') > 0 or jsonb_array_length(p->'keys'->'drop') > 0 then
    v_answer := alur_commit_keyed_v1(p, p_body);
  elsif jsonb_array_length(p->'numbers') > 0 then
    v_answer := alur_commit_numbered_v1(p, p_body);
  else
    v_answer := alur_commit_v1(p, p_body);
  end if;
  if v_answer->>'kind' <> 'done' then
    return v_answer;
  end if;
  delete from case_search s where s.case_id = v_id;
  insert into case_search (case_id, field, word, readers)
  select v_id, x.field, x.word, nullif(x.readers, 'null')
  from jsonb_to_recordset(p->'search') as x(field text, word text, readers jsonb);
  return v_answer;
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_commit_v1(p jsonb, p_body json)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.alur_first_answer_v1(p_key text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_build_object('kind', 'repeat', 'first', jsonb_build_object(
    'digest', i.digest,
    'answer', jsonb_build_object('caseId', i.case_id, 'sequence', i.sequence)))
  from idempotency i where i.key = p_key
$function$
;

CREATE OR REPLACE FUNCTION public.alur_forget_examined_v1()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.examined_calendar := null;
  new.examined_length := null;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_load_v1(p_case_id text, p_key text)
 RETURNS TABLE(body json, repeat_digest text, repeat_case_id text, repeat_sequence integer, organisation integer)
 LANGUAGE sql
 STABLE
AS $function$
  select (select c.body from cases c where c.id = p_case_id), i.digest, i.case_id, i.sequence, o.version
  from organisation_version o
  left join idempotency i on i.key = p_key
$function$
;

CREATE OR REPLACE FUNCTION public.alur_note_turn_v1()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- The case has been written before its tasks, in this very commit.
  insert into task_turn as t (process, unit, state, person, at)
  select c.process, c.unit, new.state, new.claim_person, c.at from cases c where c.id = new.case_id
  on conflict (process, person, state, unit) do update set at = excluded.at where t.at < excluded.at;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'entries are only appended: % of table "%" is refused', lower(tg_op), tg_table_name
    using errcode = 'AL003';
end
$function$
;

CREATE OR REPLACE FUNCTION public.alur_write_rows_v1(p_case_id text, p jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
$function$
;


CREATE TRIGGER clock_changed BEFORE UPDATE OF status, started, pauses, ended, due, provisional, calendar ON public.clock FOR EACH ROW EXECUTE FUNCTION alur_forget_examined_v1();
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION alur_refuse_change(); -- enabled always
CREATE TRIGGER task_turn_given AFTER UPDATE OF claim_person ON public.task FOR EACH ROW WHEN (((new.claim_person IS NOT NULL) AND (new.claim_person IS DISTINCT FROM old.claim_person))) EXECUTE FUNCTION alur_note_turn_v1();
CREATE TRIGGER task_turn_taken AFTER INSERT ON public.task FOR EACH ROW WHEN ((new.claim_person IS NOT NULL)) EXECUTE FUNCTION alur_note_turn_v1();

grant delete, insert, select, update on access to alur_app;
grant delete, insert, select, update on account_credential to alur_app;
grant delete, insert, select, update on account_session to alur_app;
grant delete, insert, select, update on account_user to alur_app;
grant delete, insert, select, update on account_verification to alur_app;
grant insert, select, update on calendar to alur_app;
grant delete, insert, select, update on case_key to alur_app;
grant delete, insert, select on case_search to alur_app;
grant delete, insert, select, update on case_seer to alur_app;
grant insert, select, update on cases to alur_app;
grant delete, insert, select, update on clock to alur_app;
grant insert, select, update on definition to alur_app;
grant delete, insert, select, update on draft to alur_app;
grant insert, select on entry to alur_app;
grant delete, insert, select, update on file to alur_app;
grant delete, insert, select, update on idempotency to alur_app;
grant insert, select on installation to alur_app;
grant insert, select, update on kept_message to alur_app;
grant insert, select, update on mandate to alur_app;
grant select on migration to alur_app;
grant insert, select on notification to alur_app;
grant select, update on organisation_version to alur_app;
grant insert, select, update on person to alur_app;
grant insert, select, update on person_relation to alur_app;
grant delete, insert, select, update on personal to alur_app;
grant insert, select, update on reference_row to alur_app;
grant insert, select on reference_table to alur_app;
grant insert, select, update on register_number to alur_app;
grant insert, select, update on role_assignment to alur_app;
grant insert, select, update on service to alur_app;
grant insert, select, update on setting to alur_app;
grant delete, insert, select, update on task to alur_app;
grant delete, insert, select, update on task_offer to alur_app;
grant insert, select, update on task_turn to alur_app;
grant delete, insert, select, update on timer to alur_app;
grant insert, select, update on unit to alur_app;
