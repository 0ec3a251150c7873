-- Cases and what they own. Every row of a case is keyed by (case_id, sequence of the entry that opened it, key): no
-- generated numbers and no defaults, so that the rows follow from the history alone and can be rebuilt and compared.
-- Nothing references `cases` by a foreign key: only alur_commit_v1 writes these tables, and would pay for the checks on
-- every commit. Due times that do not exist are stored as infinity, so that one index serves lists that show them last.

create table entry (
  stream_kind text collate "C" not null,
  stream_id text collate "C" not null,
  sequence integer not null check (sequence > 0),
  -- Canonical JSON, byte for byte what was hashed.
  text text not null,
  hash text collate "C" not null,
  -- Derived from the text, for lists.
  kind text collate "C" not null,
  event text collate "C" not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  person text collate "C",
  -- For the sealer of the log: entries below the oldest running transaction are complete.
  transaction xid8 not null,
  primary key (stream_kind, stream_id, sequence)
);

create function alur_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'entries are only appended: % of table "%" is refused', lower(tg_op), tg_table_name
    using errcode = 'AL003';
end
$$;

create trigger entry_append_only before update or delete or truncate on entry
  for each statement execute function alur_refuse_change();
-- Also under session_replication_role = replica.
alter table entry enable always trigger entry_append_only;

create table cases (
  id text collate "C" primary key,
  process text collate "C" not null,
  definition text collate "C" not null,
  region text collate "C" not null,
  unit text collate "C" not null,
  starter text collate "C" not null,
  tracking text collate "C" not null unique,
  state text collate "C" not null,
  closed text,
  opened timestamptz not null,
  at timestamptz not null,
  sequence integer not null,
  hash text collate "C" not null,
  levels text[] not null,
  headline_personal text collate "C",
  headline_text text,
  -- The whole case, what is loaded; json and not jsonb, which rewrites numbers and the order of keys.
  body json not null
);
create index cases_by_process on cases (process, opened);
create index cases_by_definition on cases (definition);

create table case_seer (
  case_id text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  opened timestamptz not null,
  primary key (case_id, role, unit)
);
create index case_seer_newest on case_seer (role, unit, opened, case_id);

create table task (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  state text collate "C" not null,
  offers jsonb not null,
  for_starter boolean not null,
  claim_person text collate "C",
  claim_role text collate "C",
  due timestamptz not null,
  primary key (case_id, sequence, key)
);
create index task_claimed on task (claim_person, due, case_id, key) where claim_person is not null;

create table task_offer (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  due timestamptz not null,
  primary key (case_id, sequence, key, role, unit)
);
create index task_offer_inbox on task_offer (role, unit, due, case_id, key) include (sequence);

create table timer (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  due timestamptz not null,
  primary key (case_id, sequence, key)
);
create index timer_due on timer (due, case_id);

create table clock (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  status text collate "C" not null,
  started timestamptz not null,
  pauses jsonb not null,
  ended timestamptz,
  due timestamptz,
  provisional boolean not null,
  calendar text collate "C" not null,
  primary key (case_id, sequence, key)
);
create index clock_due on clock (due) where status = 'running';

-- Not append-only: erasing a person empties these rows, the commitments in the entries stay.
create table personal (
  case_id text collate "C" not null,
  sequence integer not null,
  key text collate "C" not null,
  field text collate "C" not null,
  kind text collate "C" not null,
  person text collate "C",
  salt text not null,
  commitment text not null,
  value text not null,
  primary key (case_id, key)
);
create index personal_of on personal (person) where person is not null;

create table file (
  -- Letters, digits, - and _ only: `dropExpired` finds ids in the text of drafts.
  file text collate "C" primary key check (file ~ '^[A-Za-z0-9_-]+$'),
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  owner text collate "C" not null,
  uploaded timestamptz not null,
  -- Null until a command commits to it.
  case_id text collate "C",
  sequence integer,
  field text collate "C",
  salt text,
  commitment text
);
create index file_of_case on file (case_id) where case_id is not null;
create index file_waiting on file (uploaded) where case_id is null;

create table access (
  case_id text collate "C" primary key,
  salt text not null,
  hash text not null
);

create table idempotency (
  key text collate "C" primary key,
  digest text not null,
  case_id text collate "C" not null,
  sequence integer not null
);

create table draft (
  id text collate "C" primary key,
  owner text collate "C" not null,
  process text collate "C" not null,
  case_id text collate "C",
  event text collate "C" not null,
  values json not null,
  saved timestamptz not null,
  expires timestamptz not null
);
create index draft_of_owner on draft (owner, process, event);
create index draft_expires on draft (expires);
