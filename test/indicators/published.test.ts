/**
 * Every figure that CIFI and Evergrande printed and that can be computed from other printed ones: growths, shares, prices,
 * cumulatives, shares of targets and ratios of accounts, to the printed digits, through definitions of this room. What does
 * not come out is named, with the reason.
 */
import { readFileSync } from 'node:fs';
import {
  compare,
  type Decimal,
  daysBetween,
  minus,
  periodSpan,
  plus,
  ratio as quotient,
  round,
  times,
} from 'hoshin/foundation';
import { type Measurement, parseFormula, parseIndicatorCatalog, rollUp } from 'hoshin/indicators';
import { expect, test } from 'vitest';
import { area, base, catalogOf, cumulative, derived, rate, ratio } from './sample.ts';

type Json = Record<string, any>;
const read = (name: string): Json => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Json;
const cifi = read('cifi');
const evergrande = read('evergrande');

const since = { effective: { from: '2017-01-01' } };
const billion = { kind: 'money', currency: 'CNY', factor: '1000000000' };
const percent = { kind: 'ratio', factor: '0.01' };
const stock = { unit: billion, additivity: { time: 'last', entity: 'sum' } };
const definitions = [
  base('sales', { unit: billion }),
  base('area', { unit: area }),
  base('target', { unit: billion, grain: 'year' }),
  base('revenue', { unit: billion }),
  base('grossProfit', { unit: billion }),
  base('coreNetProfit', { unit: billion }),
  base('debt', stock),
  base('cash', stock),
  base('equity', stock),
  ratio('price', 'sales', 'area', { unit: rate }),
  ratio('core-margin', 'coreNetProfit', 'revenue', { unit: percent }),
  ratio('gross-margin', 'grossProfit', 'revenue', { unit: percent }),
  derived('gearing', parseFormula('(debt - cash) / equity'), { unit: percent }),
  cumulative('sales-to-date', 'sales', { kind: 'to-date', grain: 'year' }, { unit: billion }),
  cumulative('area-to-date', 'area', { kind: 'to-date', grain: 'year' }, { unit: area }),
  derived('reached', parseFormula('to-date(sales, year) / to-date(target, year)'), { unit: percent }),
  derived('growth', parseFormula('(sales / prior-year(sales) - 1)'), { unit: percent }),
  derived('growth-to-date', parseFormula('to-date(sales, year) / prior-year(to-date(sales, year)) - 1'), {
    unit: percent,
  }),
];
const catalog = parseIndicatorCatalog(catalogOf(...definitions.map((one) => ({ ...one, ...since }))));
const fact = (indicator: string, at: string, value: unknown, entity = 'group'): Measurement =>
  ({ indicator, entity, at, value, recordedOn: '2022-01-31' }) as Measurement;
const flat = [{ id: 'group' }];
const valueOf = (
  indicator: string,
  period: string,
  facts: readonly Measurement[],
  tree: object[] = flat,
): Decimal | null =>
  rollUp(catalog, facts, {
    indicators: [indicator],
    entities: ['group'],
    periods: [period],
    tree: tree as never,
    view: 'full',
  })[0]?.value ?? null;

/** To the digits in which a figure is printed. */
const asPrinted = (value: Decimal | null, printed: string): string | null =>
  value === null ? null : round(value, `1e-${printed.split('.')[1]?.length ?? 0}`);
const plain = (printed: string): string => round(printed, '1e-9');

/** Reproduced, or the name of what is not. */
type Check = readonly [name: string, computed: Decimal | null, printed: string];
const failures = (checks: readonly Check[]): string[] =>
  checks.flatMap(([name, computed, printed]) =>
    asPrinted(computed, printed) === plain(printed)
      ? []
      : [`${name}: ${asPrinted(computed, printed) ?? 'none'}, printed ${printed}`],
  );

const printed = cifi['cumulative'].filter((one: Json) => one['value'] !== null);
const isExact = (one: Json): boolean => one['derived'] !== true || one['exactFromPublished'] === true;
const block = ({ from, to }: Json): string => {
  const { start } = periodSpan(from);
  return `${start}/P${daysBetween(start, periodSpan(to).end) + 1}D`;
};
/** Months and blocks of months as printed; `whole` are those that tile a year so far without a derived one. */
const months: Measurement[] = [
  ...cifi['months'].filter(isExact).map((one: Json) => fact('sales', one['month'], one['contractedSales'])),
  ...cifi['periods']
    .filter((one: Json) => isExact(one) && one['overlaps'] !== true)
    .map((one: Json) => fact('sales', block(one), one['contractedSales'])),
];
const areas: Measurement[] = [...cifi['months'], ...cifi['periods'].filter((one: Json) => one['overlaps'] !== true)]
  .filter((one) => one.gfaSqm !== undefined)
  .map((one) => fact('area', one.month ?? block(one), one.gfaSqm));
function spanTo(month: string): string {
  const start = `${month.slice(0, 4)}-01-01`;
  return `${start}/P${daysBetween(start, periodSpan(month).end) + 1}D`;
}

test('cumulatives are the half year and the months after it, money and area', () => {
  const half = (year: string): Json => printed.find((one: Json) => one['asOf'] === `${year}-06`) as Json;
  const facts = ['2020', '2021'].flatMap((year) => [
    fact('sales', `${year}-H1`, half(year)['value']),
    fact('area', `${year}-H1`, half(year)['gfaSqm']),
  ]);
  const later = [...months, ...areas].filter(({ at }) => /^2020-(0[789]|1)/.test(at));
  const checks = printed
    .filter((one: Json) => /^2020-(0[78]|12)/.test(one['asOf']))
    .flatMap((one: Json) => [
      [`sales to ${one['asOf']}`, valueOf('sales-to-date', one['asOf'], [...facts, ...later]), one['value']],
      [`area to ${one['asOf']}`, valueOf('area-to-date', one['asOf'], [...facts, ...later]), one['gfaSqm']],
    ]);
  expect(checks).toHaveLength(6);
  expect(failures(checks)).toEqual([]);
});

test('blocks of months that were printed only as a sum tile with the months beside them', () => {
  const years = { '2019-03': '34.41', '2019-06': '88.44', '2021-03': '56.70', '2021-06': '136.15' };
  expect(
    failures(Object.entries(years).map(([at, value]) => [at, valueOf('sales-to-date', at, months), value])),
  ).toEqual([]);
});

test('prices per square metre', () => {
  const rows: Json[] = [...cifi['months'], ...printed].filter(
    (one: Json) => one['aspPerSqm'] !== undefined && one['gfaSqm'] !== undefined,
  );
  const annual = Object.entries<Json>(cifi['annual']).filter(([, one]) => one['contractedAspPerSqm'] !== undefined);
  const hundreds = (value: Decimal | null): Decimal | null => (value === null ? null : round(value, '100'));
  const checks = [
    ...rows.map((one) => {
      const at = one['month'] ?? spanTo(one['asOf']);
      const facts = [fact('sales', at, one['contractedSales'] ?? one['value']), fact('area', at, one['gfaSqm'])];
      return [`price of ${at}`, hundreds(valueOf('price', at, facts)), one['aspPerSqm']] as const;
    }),
    ...annual.map(([at, one]) => {
      const facts = [fact('sales', at, one['contractedSales']), fact('area', at, one['contractedGfaSqm'])];
      return [`price of ${at}`, hundreds(valueOf('price', at, facts)), one['contractedAspPerSqm']] as const;
    }),
  ];
  expect(checks).toHaveLength(20);
  expect(failures(checks)).toEqual([]);
});

test('growth over the same month and the same months of the year before', () => {
  const monthly = cifi['months'].filter((one: Json) => one['publishedYoYPercent'] !== undefined);
  const checks = monthly.map((one: Json) => [
    `growth of ${one['month']}`,
    valueOf(
      'growth',
      one['month'],
      cifi['months'].map((row: Json) => fact('sales', row['month'], row['contractedSales'])),
    ),
    one['publishedYoYPercent'],
  ]);
  const cumulated = printed.map((one: Json) => fact('sales', spanTo(one['asOf']), one['value']));
  for (const one of printed.filter((row: Json) => row['publishedYoYPercent'] !== undefined)) {
    const own = cumulated.filter(({ at }: Measurement) => at === spanTo(one.asOf) || at === spanTo(before(one.asOf)));
    checks.push([`growth to ${one.asOf}`, valueOf('growth-to-date', one.asOf, own), one.publishedYoYPercent]);
  }
  expect(checks).toHaveLength(16);
  // The sales of 2017 are not printed.
  expect(failures(checks)).toEqual(['growth to 2018-12: none, printed 46.2']);
});
const before = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

test('shares of the annual target', () => {
  const targets = Object.entries(cifi['targets']).map(([year, value]) => fact('target', year, value));
  const rows: Json[] = printed.filter((one: Json) => one['publishedPercentOfTarget'] !== undefined);
  const checks = rows.map((one) => {
    const at = one['asOf'];
    const current = targets
      .map((row) => ({ ...row, at: spanTo(at) }))
      .filter((_row, nth) => targets[nth]?.at === at.slice(0, 4));
    const facts = [...current, fact('sales', spanTo(at), one['value'])];
    return [`reached to ${at}`, valueOf('reached', at, facts), one['publishedPercentOfTarget']] as const;
  });
  expect(checks).toHaveLength(6);
  expect(failures(checks)).toEqual([]);
});

test('regions and cities make up the group, and each share is printed as it comes out', () => {
  const checks: Check[] = [];
  for (const tables of [cifi['byRegion'], cifi['byCity']]) {
    for (const [at, rows] of Object.entries<Json>(tables)) {
      const places = Object.entries<Json>(rows);
      const facts = places.map(([, row], nth) => fact('sales', at, row['contractedSales'], `place-${nth}`));
      const tree = [...flat, ...places.map((_row, nth) => ({ id: `place-${nth}`, parent: 'group' }))];
      checks.push([`${places.length} places ${at}`, valueOf('sales', at, facts, tree), cifi['tableTotals'][at]]);
      for (const [place, row] of places) {
        const share = ratioOf(row['contractedSales'], cifi['tableTotals'][at]);
        checks.push([`${place} ${at}`, share, row['publishedPercent']]);
      }
    }
  }
  expect(checks).toHaveLength(199 + 9);
  expect(failures(checks)).toEqual([
    // The four regions were made to add up to 100.0 in print.
    'South China 2020: 11, printed 11.1',
    // A hundredth was lost in the rounding of the cities.
    '40 places 2020-H1: 80.72, printed 80.73',
    // Shares of amounts before they were rounded to two places: each lies within that rounding.
    'Zibo 2020-H1: 0.4, printed 0.5',
    'Chongqing 2021-Q1: 6.2, printed 6.3',
    'Foshan 2021-Q1: 1.1, printed 1.2',
    'Dongguan 2021-Q1: 1, printed 0.9',
    'Changde 2021-Q1: 0.7, printed 0.6',
  ]);
});

test('the five shares that differ lie within the rounding of the printed amounts', () => {
  const unlike: [string, string, Decimal][] = [
    ['2020-H1', 'Zibo', '0.005' as Decimal],
    ['2021-Q1', 'Chongqing', '0.005' as Decimal],
    ['2021-Q1', 'Foshan', '0.005' as Decimal],
    ['2021-Q1', 'Dongguan', '-0.005' as Decimal],
    ['2021-Q1', 'Changde', '-0.005' as Decimal],
  ];
  for (const [at, place, off] of unlike) {
    const row = cifi['byCity'][at][place];
    // A hair inside: the amount itself would have rounded the other way.
    const amount = plus(row.contractedSales, times(off, '0.9999'));
    const whole = minus(cifi['tableTotals'][at], times(off, '0.9999'));
    expect(asPrinted(ratioOf(amount, whole), row.publishedPercent), place).toBe(plain(row.publishedPercent));
  }
});
const ratioOf = (part: string, whole: string): Decimal | null => quotient(times(part, 100), whole);

test('margins and gearing of the accounts', () => {
  const names: Json = {
    recognisedRevenue: 'revenue',
    coreNetProfit: 'coreNetProfit',
    grossProfit: 'grossProfit',
    totalIndebtedness: 'debt',
    cashOnHand: 'cash',
    totalEquity: 'equity',
  };
  const wanted: Json = {
    coreNetProfitMarginPercent: 'core-margin',
    grossMarginPercent: 'gross-margin',
    netDebtToEquityPercent: 'gearing',
  };
  const checks = Object.entries<Json>(cifi['annual']).flatMap(([at, row]) => {
    const facts = Object.entries<string>(names as Record<string, string>).flatMap(([key, id]) =>
      row[key] === undefined ? [] : [fact(id, at, row[key])],
    );
    return Object.entries<string>(wanted as Record<string, string>).flatMap(([key, id]) => {
      const computed = row[key] === undefined ? null : valueOf(id, at, facts);
      return computed === null ? [] : [[`${id} ${at}`, computed, row[key]] as const];
    });
  });
  // The first half of 2019 printed a margin and no revenue; adjusted gross margins have no printed parts.
  expect(checks.map(([name]) => name).sort()).toEqual([
    'core-margin 2018',
    'core-margin 2019',
    'core-margin 2020',
    'core-margin 2020-H1',
    'core-margin 2021-H1',
    'gearing 2020',
    'gearing 2021-H1',
    'gross-margin 2020-H1',
    'gross-margin 2021-H1',
  ]);
  expect(failures(checks)).toEqual([]);
});

test('land cost per square metre, as far as the printed areas, rounded to a hundred, allow', () => {
  const parcels = Object.entries<Json>(cifi['landAcquisitions']).flatMap(([at, { parcels: list }]) =>
    list.map((parcel: Json) => ({ at, ...parcel })),
  );
  const price = ({ attributableConsiderationRmb: paid, equityPercent, gfaSqm }: Json, off: number): Decimal | null =>
    quotient(times(paid, 100), times(equityPercent, plus(gfaSqm, off)));
  const exactly = parcels.filter((one) => asPrinted(price(one, 0), '0') === one.avgLandCostPerSqm);
  expect(parcels.length).toBe(13);
  expect(exactly.map(({ city }) => city)).toEqual(['Guiyang', 'Changsha', 'Changde', 'Chengdu']);
  for (const one of parcels) {
    expect(compare(price(one, 50) ?? '0', plus(one.avgLandCostPerSqm, 1))).toBe(-1);
    expect(compare(price(one, -50) ?? '0', minus(one.avgLandCostPerSqm, 1))).toBe(1);
  }
});

test('Evergrande: months, cumulatives and shares of both its targets', () => {
  const facts = evergrande['months']
    .filter((one: Json) => one['derived'] !== true)
    .map((one: Json) => fact('sales', one['month'], one['contractedSales']));
  const cumulatives = evergrande['cumulative'];
  const checks: Check[] = cumulatives
    .filter(({ asOf }: Json) => ['2020-04', '2020-05', '2020-06'].includes(asOf))
    .map(({ asOf, value }: Json) => [asOf, valueOf('sales-to-date', asOf, facts), value]);
  const shares: Check[] = cumulatives.flatMap(
    ({ asOf, value, publishedPercentOfTarget: own, publishedPercentOfInternalTarget: internal }: Json) => [
      ...(/^\d/.test(own ?? '') ? [[asOf, ratioOf(value, evergrande['targets'][asOf.slice(0, 4)]), own] as const] : []),
      ...(internal === undefined ? [] : [[`${asOf} internal`, ratioOf(value, '800.0'), internal] as const]),
    ],
  );
  expect(checks).toHaveLength(3);
  expect(shares).toHaveLength(4);
  expect(failures([...checks, ...shares])).toEqual([]);
});
