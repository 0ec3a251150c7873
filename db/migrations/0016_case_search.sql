-- Words by which staff find cases, derived from fields that say `search`; nothing personal is among them. `readers`: role at
-- unit of those who find it by this word, null for all who see the case.
create table case_search (
  case_id text collate "C" not null,
  field text collate "C" not null,
  word text collate "C" not null,
  readers jsonb,
  primary key (case_id, field, word)
);
create index case_search_word on case_search (word, case_id);

-- A commit that changes them; everything else is done by the functions of before.
create function alur_commit_searched_v1(p jsonb, p_body json) returns jsonb language plpgsql as $$
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
$$;
