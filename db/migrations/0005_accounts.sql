-- Accounts sign people in: the tables of better-auth, under names of ours. Nothing else refers to them; the history
-- knows only `person`.

create table account_user (
  id text collate "C" primary key,
  -- Our person. One account each.
  person text collate "C" not null unique,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table account_session (
  id text collate "C" primary key,
  user_id text collate "C" not null references account_user on delete cascade,
  token text collate "C" not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index account_session_user on account_session (user_id);

-- A way to sign in: a password (hashed by better-auth), later an identity provider.
create table account_credential (
  id text collate "C" primary key,
  user_id text collate "C" not null references account_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_credential_user on account_credential (user_id);

create table account_verification (
  id text collate "C" primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index account_verification_identifier on account_verification (identifier);
