-- Units, people, roles, mandates, settings and reference tables hold from a date to a date, both included. The version
-- is one number for all of it; decisions are taken on a version and the commit compares.

create table organisation_version (
  single boolean primary key check (single),
  version integer not null
);
insert into organisation_version values (true, 0);

create table unit (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  parent text collate "C",
  kind text collate "C" not null,
  code text collate "C" not null,
  name text not null,
  calendar text collate "C",
  primary key (id, holds_from)
);

create table person (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  name text not null,
  position text not null,
  primary key (id, holds_from)
);

create table role_assignment (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  person text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  primary key (id, holds_from)
);

create table mandate (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  kind text collate "C" not null,
  person text collate "C" not null,
  role text collate "C" not null,
  unit text collate "C" not null,
  basis text not null,
  primary key (id, holds_from)
);

create table setting (
  process text collate "C" not null,
  name text collate "C" not null,
  unit text collate "C" not null,
  holds_from date not null,
  holds_to date,
  -- A boolean or a number.
  value jsonb not null,
  primary key (process, name, unit, holds_from)
);

create table reference_row (
  "table" text collate "C" not null,
  key text collate "C" not null,
  holds_from date not null,
  holds_to date,
  label text not null,
  primary key ("table", key, holds_from)
);

create table definition (
  hash text collate "C" primary key,
  process text collate "C" not null,
  -- Canonical JSON, byte for byte what was hashed.
  text text not null,
  source text not null,
  published timestamptz not null,
  current boolean not null
);
create index definition_of_process on definition (process, published);

create table calendar (
  hash text collate "C" primary key,
  name text collate "C" not null,
  body json not null,
  current boolean not null
);

create table installation (
  single boolean primary key check (single),
  demo boolean not null,
  name text not null,
  created timestamptz not null,
  secret text not null
);
