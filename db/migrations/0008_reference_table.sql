-- Versions of reference tables, each whole, named by the hash of what it says and never changed: a case that began with
-- one reads it to its end. `reference_row` stays for programs of the release before; nothing writes it any more.

create table reference_table (
  hash text collate "C" primary key,
  name text collate "C" not null,
  holds_from date not null,
  published timestamptz not null,
  body json not null
);
create index reference_table_of_name on reference_table (name, holds_from, published);

-- Rows kept until now become one version for each day on which a row of their table begins.
insert into reference_table (hash, name, holds_from, published, body)
select encode(sha256(convert_to(v.name || v.holds_from::text || v.body::text, 'UTF8')), 'hex'), v.name, v.holds_from,
  '2026-01-01T00:00:00Z', v.body
from (
  select d.name, d.holds_from, json_build_object(
    'key', 'kode', 'label', 'nama',
    'rows', json_object_agg(r.key, json_build_object('nama', r.label) order by r.key)) as body
  from (select distinct "table" as name, holds_from from reference_row) d
  join reference_row r on r."table" = d.name and r.holds_from <= d.holds_from
    and (r.holds_to is null or r.holds_to >= d.holds_from)
  group by d.name, d.holds_from) v;
