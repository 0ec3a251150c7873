-- Keys that cases hold, derived from state and data after each step: what comes from outside finds its case by one
-- (`message`), and of a `lock` no two cases of a process hold the same.

create table case_key (
  case_id text collate "C" not null,
  kind text collate "C" not null check (kind in ('message', 'lock')),
  name text collate "C" not null,
  process text collate "C" not null,
  key text collate "C" not null,
  -- An active state hears the message now.
  waits boolean not null,
  primary key (case_id, kind, name)
);
create index case_key_held on case_key (process, kind, name, key);
create unique index case_key_lock on case_key (process, name, key) where kind = 'lock';

-- A commit that changes keys. Locks that it takes or gives up are locked in order before anything is written, so that two
-- commits never wait for each other; one that another case holds undoes the whole commit and is answered as data.
create function alur_commit_keyed_v1(p jsonb, p_body json) returns jsonb
language plpgsql as $$
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
$$;
