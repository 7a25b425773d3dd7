-- One figure a project and month, reported on the fifth of the next. A sum of DECIMAL is DECIMAL: every fen is there, and a sum too
-- long for it is an error and no rounding. It leaves as text, which no driver can turn into a binary fraction.
select
  project as entity,
  strftime(sold_on, '%Y-%m') as month,
  strftime(date_trunc('month', sold_on) + interval 1 month + interval 4 day, '%Y-%m-%d') as recorded_on,
  cast(sum(amount) as varchar) as amount,
  count(*) as records
from read_parquet($file)
group by all
order by entity, month;
