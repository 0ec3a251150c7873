-- Two people of whom neither decides a case of the other, from a date to a date; it holds both ways.

create table person_relation (
  id text collate "C" not null,
  holds_from date not null,
  holds_to date,
  person text collate "C" not null,
  other text collate "C" not null,
  primary key (id, holds_from)
);

-- As alur_change_organisation_v2, and the relations with it: the lock that it takes first is held to the end of the transaction.
create function alur_change_organisation_v3(p jsonb) returns integer language plpgsql as $$
declare
  v_version integer := alur_change_organisation_v2(p);
begin
  insert into person_relation (id, holds_from, holds_to, person, other)
  select x.id, x."from", x."to", x.person, x.other
  from jsonb_to_recordset(p->'relations') as x(id text, "from" date, "to" date, person text, other text)
  on conflict (id, holds_from) do update set
    holds_to = excluded.holds_to, person = excluded.person, other = excluded.other;
  return v_version;
end
$$;
