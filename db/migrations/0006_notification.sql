-- What people were told beside a case. Written by whoever delivers the order, after the commit that gave it; its key is
-- the order's, so that a second delivery changes nothing.

create table notification (
  key text collate "C" primary key,
  case_id text collate "C" not null,
  -- The person the case belongs to; null: whoever holds one of the pairs.
  starter text collate "C",
  pairs json not null,
  text json,
  at timestamptz not null
);
create index notification_case on notification (case_id, at);
