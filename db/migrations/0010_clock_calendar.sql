-- Clocks that are open, by the calendar they were computed with: found when that calendar changes.
create index clock_calendar on clock (calendar, case_id) where status in ('running', 'paused');
