-- One row a revision of a fact. What is added up or compared in SQL has a column of its own type: `numeric` without a scale keeps
-- every digit, `date` knows no zone. All that is left of a fact stands in `rest`, where decimals are text as everywhere.
-- Two services that start at once wait for one another here.
select pg_advisory_xact_lock(42);
create table if not exists fact (
  id text collate "C" not null,
  revision integer not null,
  kind text not null,
  recorded_on date not null,
  amount numeric,
  day date,
  rest jsonb not null,
  primary key (id, revision)
);
create index if not exists fact_recorded_on on fact (recorded_on);
