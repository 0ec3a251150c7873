-- A clock whose date stays by a new version of its calendar keeps the version that it was computed by; what it was found to be
-- right by stands here, so that it is not looked at again before something changes. The same for the length of clocks that follow a
-- setting. Neither is part of the case: without them a clock is merely looked at once more.
alter table clock
  add column examined_calendar text collate "C",
  add column examined_length text;

-- By a trigger, so that programs of the release before forget it too.
create function alur_forget_examined_v1() returns trigger language plpgsql as $$
begin
  new.examined_calendar := null;
  new.examined_length := null;
  return new;
end
$$;
create trigger clock_changed before update of status, started, pauses, ended, due, provisional, calendar on clock
  for each row execute function alur_forget_examined_v1();

drop index clock_calendar;
create index clock_examined on clock ((coalesce(examined_calendar, calendar)), case_id)
  where status in ('running', 'paused');
create index clock_open on clock (key, case_id) where status in ('running', 'paused');
