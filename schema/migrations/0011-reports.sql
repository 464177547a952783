-- What is told to each body.

-- The målform in which a body is written to; null for the municipality's own.
alter table body add language text check (language in ('nb', 'nn'));
