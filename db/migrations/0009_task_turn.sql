-- When a person last got a task of a state, by the unit of its case: what taking turns is decided from. It follows from
-- the claims in the history; the tasks themselves are gone when they are done. Written by a trigger, so that programs of
-- the release before keep it too.

create table task_turn (
  process text collate "C" not null,
  unit text collate "C" not null,
  state text collate "C" not null,
  person text collate "C" not null,
  at timestamptz not null,
  primary key (process, person, state, unit)
);

create function alur_note_turn_v1() returns trigger language plpgsql as $$
begin
  -- The case has been written before its tasks, in this very commit.
  insert into task_turn as t (process, unit, state, person, at)
  select c.process, c.unit, new.state, new.claim_person, c.at from cases c where c.id = new.case_id
  on conflict (process, person, state, unit) do update set at = excluded.at where t.at < excluded.at;
  return null;
end
$$;
create trigger task_turn_taken after insert on task
  for each row when (new.claim_person is not null) execute function alur_note_turn_v1();
create trigger task_turn_given after update of claim_person on task
  for each row when (new.claim_person is not null and new.claim_person is distinct from old.claim_person)
  execute function alur_note_turn_v1();
