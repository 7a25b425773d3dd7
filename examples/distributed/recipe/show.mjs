/** Sales records in Parquet, months by DuckDB, the picture by the library: `node recipe/show.mjs [--records 1000000] [--lang zh]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assess, explain, parseFramework, parseLedger } from 'hoshin/framework';
import { frameworkOf } from '../firm.mjs';
import { factsOf, readMonths, writeSales } from './from-parquet.mjs';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '1000000' }, lang: { type: 'string', default: 'en' } },
});
const locale = values.lang === 'zh' ? 'zh' : 'en';
const told = {
  zh: { made: '示例销售流水', summed: '按项目与月份汇总', assessed: '出具全景', rows: '行', colon: '：' },
  en: {
    made: 'Illustrative sales records',
    summed: 'Summed by project and month',
    assessed: 'Assessed',
    rows: 'rows',
    colon: ': ',
  },
}[locale];

const folder = mkdtempSync(join(tmpdir(), 'hoshin-parquet-'));
const file = join(folder, 'sales.parquet');
let last = performance.now();
/** Tells a step and how long it took. */
function tell(text) {
  const now = performance.now();
  console.log(`${text} · ${(now - last).toFixed(0)} ms`);
  last = now;
}
try {
  await writeSales(file, Number(values.records));
  tell(`${told.made}${told.colon}${values.records} ${told.rows}`);
  const months = await readMonths(file);
  tell(`${told.summed}${told.colon}${months.length} ${told.rows}`);
  const framework = parseFramework(frameworkOf(8));
  const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: factsOf(months) });
  const picture = assess(framework, ledger, { asOf: '2026-08-05' });
  tell(told.assessed);
  console.log(`\n${explain(picture.goal, { locale, depth: 1 })}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
