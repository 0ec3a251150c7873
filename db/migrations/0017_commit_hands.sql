-- Commits a step that hands tasks to people by what they have to do, if they have no other tasks than it counted on: of two
-- that hand to the same person at one moment the later waits for the earlier, and sees its task. Nobody waits who hands
-- to somebody else, and a lock on all of an office is not needed: whom a task is not handed to may get others meanwhile.
create function alur_commit_handed_v1(p jsonb, p_body json) returns jsonb language plpgsql as $$
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
$$;
