-- Numbers of registers: unique per unit, register and local year, from 1 without gaps. A row is never deleted: a number
-- that was given up stays, with its reason.

create table register_number (
  unit text collate "C" not null,
  register text collate "C" not null,
  year integer not null,
  seq integer not null check (seq > 0),
  case_id text collate "C" not null,
  field text collate "C" not null,
  text text not null,
  status text collate "C" not null check (status in ('reserved', 'confirmed', 'void')),
  reason json,
  -- The entry of the case that changed it last, and its time.
  sequence integer not null,
  at timestamptz not null,
  primary key (unit, register, year, seq)
);
create index register_number_case on register_number (case_id);

-- A commit that takes or changes numbers. The registers are locked in order before anything is written, so that two
-- commits never wait for each other; a number that is not the next undoes the whole commit and is answered as data.
create function alur_commit_numbered_v1(p jsonb, p_body json) returns jsonb
language plpgsql as $$
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
$$;
