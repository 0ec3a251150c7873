-- Messages of programs outside that wait for a case to wait for them. A row stays as the receipt of its id; the values go
-- when it is delivered or too late: they may be personal.

create table kept_message (
  -- As in `idempotency`.
  id text collate "C" primary key,
  digest text collate "C" not null,
  service json not null,
  process text collate "C" not null,
  message text collate "C" not null,
  key text collate "C" not null,
  "values" json,
  arrived timestamptz not null,
  expires timestamptz not null,
  delivered timestamptz,
  -- The case that did not take it, and where it stood.
  tried json
);
create index kept_message_open on kept_message (process, message, key) where delivered is null;
create index kept_message_values on kept_message (expires) where "values" is not null;
