-- Signing in for real: accounts at an issuer of OpenID Connect, and links that are sent by e-mail.

-- Who somebody is at an issuer. A person has one account there, and an account is one person.
create table identity (
  issuer     text not null,
  subject    text not null,                 -- `sub`; at Entra `tid:oid`, since its `sub` differs from client to client
  person     text not null references person,
  matched_at timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, person)
);

-- A link that signs in once. Only the SHA-256 of its secret is kept.
create table one_time_link (
  token_hash text primary key,
  person     text not null references person,
  expires_at timestamptz not null,
  used_at    timestamptz
);

grant select, insert on identity to samsvar_app;
grant select, insert, update (used_at), delete on one_time_link to samsvar_app;
