-- Illustrative sales records (示例): so many, by rule and without chance, of eight fictional projects over seven months; together
-- about 1.65 billion yuan.
copy (
  select
    'project-' || (1 + n % 8) as project,
    date '2026-01-01' + cast(n * 7919 % 212 as integer) as sold_on,
    cast(cast(mean * 9 // 10 + n * 104729 % (mean // 5) as decimal(18, 0)) * 0.01 as decimal(18, 2)) as amount
  from range($count) as records (n), (select 165000000000 // $count as mean)
) to $file (format parquet);
