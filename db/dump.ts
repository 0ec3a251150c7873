import type { Row, Session } from './database.ts';

/** Compared with the committed `schema.sql`: columns, constraints, indexes, functions, triggers and rights, in order of name. */
export async function dumpSchema(session: Session): Promise<string> {
  const parts = [];
  for (const query of [tables, constraints, indexes, functions, triggers, rights]) {
    const rows = await session.query(query);
    parts.push(rows.map(lineOf).join('\n'));
  }
  return `${heading}\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const heading = `-- What the migrations make, written by "npm run db:dump" from the database's own catalogue. Not run by anything:
-- it shows what a migration changes in all, and a test compares it with the migrated database.`;

function lineOf(row: Row): string {
  return String(row['line']);
}

const ours = `n.nspname = current_schema()`;

const tables = `
  select 'create table ' || quote_ident(c.relname) || E' (\\n' || string_agg(
    '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when l.collname is null then '' else ' collate ' || quote_ident(l.collname) end
    || case when a.attidentity = '' then '' else ' generated as identity' end
    || case when d.adbin is null then '' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
    || case when a.attnotnull then ' not null' else '' end, E',\\n' order by a.attnum) || E'\\n);' as line
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  left join pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
  where ${ours} and c.relkind in ('r', 'p')
  group by c.relname order by c.relname collate "C"`;

/** Without NOT NULL, which newer releases list here too. */
const constraints = `
  select 'alter table ' || quote_ident(c.relname) || ' add constraint ' || quote_ident(k.conname) || ' '
    || pg_get_constraintdef(k.oid) || ';' as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and k.contype in ('p', 'u', 'c', 'f', 'x')
  order by c.relname collate "C", k.conname collate "C"`;

const indexes = `
  select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname collate "C"`;

const functions = `
  select pg_get_functiondef(p.oid) || E';\\n' as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours} order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`;

const triggers = `
  select pg_get_triggerdef(t.oid) || ';' || case t.tgenabled when 'A' then ' -- enabled always'
    when 'O' then '' else ' -- not enabled' end as line
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not t.tgisinternal order by c.relname collate "C", t.tgname collate "C"`;

const rights = `
  select 'grant ' || string_agg(lower(x.privilege_type), ', ' order by x.privilege_type collate "C") || ' on '
    || quote_ident(c.relname) || ' to alur_app;' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
  where ${ours} and r.rolname = 'alur_app' and c.relkind in ('r', 'p', 'v', 'm', 'S')
  group by c.relname order by c.relname collate "C"`;
