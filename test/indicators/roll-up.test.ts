import { isHoshinError } from 'hoshin/foundation';
import {
  type IndicatorCatalog,
  type IndicatorValue,
  type Measurement,
  parseFormula,
  parseIndicatorCatalog,
  rollUp,
  type RollUpRequest,
} from 'hoshin/indicators';
import { expect, test } from 'vitest';
import { area, base, catalogOf, cumulative, derived, rate, ratio, share } from './sample.ts';

const catalog = (...indicators: object[]): IndicatorCatalog => parseIndicatorCatalog(catalogOf(...indicators));
const fact = (indicator: string, entity: string, at: string, value: string | null, more: object = {}): Measurement =>
  ({ indicator, entity, at, value, recordedOn: '2027-01-05', ...more }) as Measurement;
const tree = [
  { id: 'group' },
  { id: 'east', parent: 'group' },
  { id: 'west', parent: 'group' },
  { id: 'p1', parent: 'east', share: '0.51' },
  { id: 'p2', parent: 'east' },
  { id: 'p3', parent: 'west', share: '0.2', consolidated: false },
] as unknown as RollUpRequest['tree'];
const asked = (more: Partial<RollUpRequest>): RollUpRequest => ({
  indicators: ['sales'],
  entities: ['group'],
  periods: ['2026-Q1'],
  tree,
  view: 'full',
  ...more,
});
const shown = (values: readonly IndicatorValue[]): (string | null)[] =>
  values.map(({ status, value }) => (status === 'reported' ? value : `${status} ${value ?? '-'}`));
const months = ['2026-01', '2026-02', '2026-03'];

const sales = catalog(base('sales'));
const quarter = [
  fact('sales', 'p1', '2026-01', '100'),
  fact('sales', 'p1', '2026-02', '110'),
  fact('sales', 'p1', '2026-03', '120'),
  fact('sales', 'p2', '2026-01', '50.5'),
  fact('sales', 'p2', '2026-02', '50.5'),
  fact('sales', 'p2', '2026-03', '50.5'),
  fact('sales', 'p3', '2026-Q1', '200'),
];

test('values add up along the tree and over the periods', () => {
  const entities = ['group', 'east', 'west', 'p1'];
  expect(shown(rollUp(sales, quarter, asked({ entities })))).toEqual(['681.5', '481.5', '200', '330']);
  expect(shown(rollUp(sales, quarter, asked({ periods: months, entities: ['east'] })))).toEqual([
    '150.5',
    '160.5',
    '170.5',
  ]);
});

test('全口径, 权益 and 并表 count what is owned in part each in its own way', () => {
  const seen = (view: RollUpRequest['view']): (string | null)[] =>
    shown(rollUp(sales, quarter, asked({ view, entities: ['group', 'east', 'west', 'p1', 'p3'] })));
  expect(seen('full')).toEqual(['681.5', '481.5', '200', '330', '200']);
  // 330 × 0.51 = 168.3; 200 × 0.2 = 40
  expect(seen('attributable')).toEqual(['359.8', '319.8', '40', '168.3', '40']);
  expect(seen('consolidated')).toEqual(['481.5', '481.5', '0', '330', '0']);
});

test('a share that is not stated is a problem of the attributable view alone', () => {
  const open = tree.map((one) => (one.id === 'p1' ? { ...one, share: null } : one));
  const values = rollUp(sales, quarter, asked({ tree: open, view: 'attributable' }));
  expect(values[0]).toMatchObject({ status: 'problem', value: null });
  expect(values[0]?.problems.map(({ code }) => code)).toEqual(['share-not-stated']);
  expect(shown(rollUp(sales, quarter, asked({ tree: open })))).toEqual(['681.5']);
});

test('the latest record of a cell holds, an earlier day still gives the earlier figure, null takes it back', () => {
  const facts = [
    fact('sales', 'p1', '2026-01', '100', { recordedOn: '2026-02-03' }),
    fact('sales', 'p1', '2026-01', '90', { recordedOn: '2026-03-01' }),
    fact('sales', 'p1', '2026-01', '95', { recordedOn: '2026-03-01', revision: 1 }),
    fact('sales', 'p1', '2026-01', null, { recordedOn: '2026-06-01' }),
  ];
  const on = (asOf: string, order = facts): (string | null)[] =>
    shown(rollUp(sales, order, asked({ periods: ['2026-01'], asOf })));
  for (const order of [facts, [...facts].reverse()]) {
    expect(on('2026-02-02', order)).toEqual(['not-reported -']);
    expect(on('2026-02-28', order)).toEqual(['100']);
    expect(on('2026-03-01', order)).toEqual(['95']);
    expect(on('2026-06-01', order)).toEqual(['not-reported -']);
  }
});

test('two records that nothing tells apart are refused, not chosen between', () => {
  const facts = [fact('sales', 'p1', '2026-01', '100'), fact('sales', 'p1', '2026-01', '101')];
  let issues: readonly { code: string; path: readonly unknown[] }[] = [];
  try {
    rollUp(sales, facts, asked({}));
  } catch (error) {
    if (isHoshinError(error)) issues = error.issues;
  }
  expect(issues.map(({ code, path }) => [code, path])).toEqual([['conflicting-records', [1, 'value']]]);
  const same = [fact('sales', 'p1', '2026-Q1', '100'), fact('sales', 'p1', '2026-Q1', '100')];
  expect(shown(rollUp(sales, same, asked({})))).toEqual(['100']);
});

test('an entity’s own figures count before those below it, and no day is counted twice', () => {
  const facts = [
    ...quarter,
    fact('sales', 'east', '2026-Q1', '500'),
    fact('sales', 'p2', '2026-02-10', '7'),
    fact('sales', 'p2', '2026', '999'),
  ];
  const values = rollUp(sales, facts, asked({ entities: ['group', 'east', 'p2'] }));
  expect(shown(values)).toEqual(['700', '500', '151.5']);
  expect(values[2]?.overlapping).toBe(1);
  expect(shown(rollUp(sales, facts, asked({ entities: ['p2'], periods: ['2026', '2026-02-10/P1D'] })))).toEqual([
    '999',
    '7',
  ]);
});

test('missing is not zero: what is left out, counted as zero or without a value says so', () => {
  const facts = quarter.filter(({ entity, at }) => !(entity === 'p1' && at === '2026-02'));
  const by = (missing: string): IndicatorValue | undefined =>
    rollUp(catalog(base('sales', { missing })), facts, asked({ entities: ['east'] }))[0];
  const missing = [{ indicator: 'sales', entity: 'p1', period: '2026-02' }];
  expect(by('exclude')).toMatchObject({ status: 'partial', value: '371.5', missingCount: 1, missing });
  expect(by('zero')).toMatchObject({ status: 'missing-as-zero', value: '371.5', missingCount: 1, missing });
  expect(by('propagate')).toMatchObject({ status: 'not-reported', value: null, missingCount: 1, missing });
  expect(by('exclude')?.because).toEqual({
    en: '371.5, from 5 figures, 1 missing',
    zh: '371.5，由 5 个数据得出，缺 1 个',
  });
});

test('a figure is missed from the first that was reported, and once it is due', () => {
  const facts = [fact('sales', 'p1', '2026-02', '1', { recordedOn: '2026-03-02' })];
  const count = (more: Partial<RollUpRequest>): number | undefined =>
    rollUp(sales, facts, asked({ periods: ['2026'], ...more }))[0]?.missingCount;
  expect(count({})).toBe(10);
  expect(count({ asOf: '2026-04-05' })).toBe(1);
  expect(count({ asOf: '2026-04-04' })).toBe(0);
  const reporters = [{ indicator: 'sales', entity: 'p1', to: '2026-06-30' }] as RollUpRequest['reporters'] & object;
  expect(count({ reporters })).toBe(5);
  expect(count({ reporters: [] })).toBe(0);
});

test('an average, a greatest and a latest value roll up over time first, then over the entities', () => {
  const facts = [
    fact('x', 'p1', '2026-01', '10'),
    fact('x', 'p1', '2026-03', '40'),
    fact('x', 'p2', '2026-01', '2'),
    fact('x', 'p2', '2026-02', '5'),
    fact('x', 'p2', '2026-03', '5'),
  ];
  const by = (time: unknown, entity: unknown, missing = 'exclude'): string | null =>
    rollUp(
      catalog(base('x', { additivity: { time, entity }, missing, grain: 'month' })),
      facts,
      asked({ indicators: ['x'], entities: ['east'] }),
    )[0]?.value ?? null;
  expect(by('last', 'sum')).toBe('45');
  expect(by('first', 'sum')).toBe('12');
  expect(by('average', 'sum')).toBe('29');
  expect(by('max', 'min')).toBe('5');
  expect(by('sum', 'average')).toBe('31');
  expect(by('average', 'max', 'zero')).toBe('16.66666666666666666666666666666666666667');
  expect(by('min', 'sum', 'zero')).toBe('2');
});

test('a balance counts where its entity stands at the end, a flow where it stood when it was made', () => {
  const moved = [
    ...tree.filter(({ id }) => id !== 'p2'),
    { id: 'p2', parent: 'east', to: '2026-02-28' },
    { id: 'p2', parent: 'west', from: '2026-03-01' },
  ] as unknown as RollUpRequest['tree'];
  const both = catalog(base('sales'), base('stock', { additivity: { time: 'last', entity: 'sum' } }));
  const facts = months.flatMap((at) => [fact('sales', 'p2', at, '50'), fact('stock', 'p2', at, '8')]);
  const values = rollUp(
    both,
    facts,
    asked({ tree: moved, indicators: ['sales', 'stock'], entities: ['east', 'west', 'group'] }),
  );
  expect(values.map(({ value }) => value)).toEqual(['100', '50', '150', null, '8', '8']);
});

test('weights come from another indicator, over time and over entities', () => {
  const priced = (additivity: object): IndicatorCatalog =>
    catalog(base('price', { unit: rate, additivity }), base('area', { unit: area }));
  const facts = [
    fact('price', 'p1', '2026-01', '10'),
    fact('price', 'p1', '2026-02', '20'),
    fact('area', 'p1', '2026-01', '3'),
    fact('area', 'p1', '2026-02', '1'),
    fact('price', 'p2', '2026-01', '30'),
    fact('area', 'p2', '2026-01', '4'),
  ];
  const by = { weightedBy: 'area' };
  const value = rollUp(
    priced({ time: by, entity: by }),
    facts,
    asked({ indicators: ['price'], entities: ['p1', 'east'] }),
  );
  // p1: (10·3 + 20·1) ÷ 4 = 12.5; east: (12.5·4 + 30·4) ÷ 8
  expect(value.map((one) => one.value)).toEqual(['12.5', '21.25']);
  const bare = rollUp(
    priced({ time: by, entity: by }),
    facts.slice(0, 2),
    asked({ indicators: ['price'], entities: ['p1'] }),
  );
  expect(bare[0]).toMatchObject({ status: 'problem', problems: [{ code: 'not-rolled-up' }] });
});

test('what is never rolled up gives a problem instead of a number', () => {
  const closed = catalog(base('rank', { additivity: { time: 'none', entity: 'none' } }));
  const facts = [fact('rank', 'p1', '2026-01', '3'), fact('rank', 'p1', '2026-02', '4')];
  const ask = (entities: string[], periods: string[]): readonly IndicatorValue[] =>
    rollUp(closed, facts, asked({ indicators: ['rank'], entities, periods }));
  expect(ask(['p1'], ['2026-01'])[0]?.value).toBe('3');
  expect(ask(['p1'], ['2026-Q1'])[0]?.problems[0]?.code).toBe('not-rolled-up');
  expect(ask(['east'], ['2026-01'])[0]?.problems[0]?.code).toBe('not-rolled-up');
});

test('a ratio is the ratio of the sums at every level and over every span', () => {
  const both = catalog(base('paid'), base('due'), ratio('rate', 'paid', 'due'));
  const facts = [
    fact('paid', 'p1', '2026-01', '9'),
    fact('due', 'p1', '2026-01', '10'),
    fact('paid', 'p2', '2026-01', '10'),
    fact('due', 'p2', '2026-01', '90'),
  ];
  const values = rollUp(
    both,
    facts,
    asked({ indicators: ['rate'], entities: ['p1', 'p2', 'east'], periods: ['2026-01'] }),
  );
  expect(values.map(({ value }) => value?.slice(0, 6))).toEqual(['0.9', '0.1111', '0.19']);
  expect(values[2]?.inputs.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['paid', '19'],
    ['due', '100'],
  ]);
  expect(values[2]?.because.en).toBe('paid / due = 0.19 (paid 2026-01 = 19; due 2026-01 = 100)');
});

test('a zero below the line is a problem, a missing one is not reported', () => {
  const both = catalog(base('paid'), base('due'), ratio('rate', 'paid', 'due'));
  const ask = (facts: Measurement[]): IndicatorValue | undefined =>
    rollUp(both, facts, asked({ indicators: ['rate'], periods: ['2026-01'] }))[0];
  const paid = fact('paid', 'p1', '2026-01', '9');
  expect(ask([paid, fact('due', 'p1', '2026-01', '0')])).toMatchObject({
    status: 'problem',
    problems: [{ code: 'division-by-zero' }],
  });
  expect(ask([paid])).toMatchObject({ status: 'not-reported', value: null, missing: [{ indicator: 'due' }] });
});

test('prior period, prior year, period to date and rolling windows go together', () => {
  const formulas: Record<string, string> = {
    before: 'prior-period(sales)',
    yearBefore: 'prior-year(sales)',
    ytd: 'to-date(sales, year)',
    ltm: 'rolling(sales, 12, month)',
    ltmBefore: 'prior-year(rolling(sales, 12, month))',
    ytdBefore: 'prior-year(to-date(sales, year))',
    growth: 'sales / prior-year(sales) - 1',
    shifted: 'rolling(prior-period(sales), 3, month)',
    windowed: 'prior-period(rolling(sales, 3, month))',
  };
  const ids = Object.keys(formulas);
  const many = catalog(
    base('sales'),
    ...ids.map((id) => derived(id, parseFormula(formulas[id] ?? ''), id === 'growth' ? { unit: share } : {})),
  );
  const facts = [2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      return fact('sales', 'p1', month, String((year - 2023) * 100 + at + 1));
    }),
  );
  const at = (period: string): Record<string, string | null> =>
    Object.fromEntries(
      rollUp(many, facts, asked({ indicators: ids, periods: [period] })).map(({ indicator, value }) => [
        indicator,
        value,
      ]),
    );
  expect(at('2026-03')).toEqual({
    before: '302',
    yearBefore: '203',
    ytd: '906',
    ltm: '2778', // 301 + 302 + 303 and April to December 2025: 9 × 200 + 72
    ltmBefore: '1578',
    ytdBefore: '606',
    growth: '0.492610837438423645320197044334975369458',
    shifted: '815',
    windowed: '815',
  });
  expect(at('2026-Q1')).toMatchObject({ before: '633', yearBefore: '606', ytd: '906', ltm: '2778' });
  expect(at('2026-01')).toMatchObject({ before: '212', ytd: '301' });
});

test('a missing operand dissolves in a sum and stays missing in a product, by the policy', () => {
  const facts = [fact('a', 'p1', '2026-01', '5')];
  const of = (formula: string, missing: string, more = {}): string => {
    const one = catalog(base('a'), base('b'), derived('d', parseFormula(formula), { missing, ...more }));
    const value = rollUp(one, facts, asked({ indicators: ['d'], periods: ['2026-01'] }))[0];
    return `${value?.status ?? ''} ${value?.value ?? '-'}`;
  };
  expect(of('a + b', 'exclude')).toBe('partial 5');
  expect(of('b - a', 'exclude')).toBe('partial -5');
  expect(of('max(a, b)', 'exclude')).toBe('partial 5');
  expect(of('a + b', 'zero')).toBe('missing-as-zero 5');
  expect(of('min(a, b)', 'zero')).toBe('missing-as-zero 0');
  expect(of('a + b', 'propagate')).toBe('not-reported -');
  expect(of('a / b * b', 'exclude')).toBe('not-reported -');
  expect(of('b / a', 'zero', { unit: share })).toBe('missing-as-zero 0');
  expect(of('a / b * b', 'zero')).toBe('not-reported -');
  // Growth from nothing is not minus 100 %.
  expect(of('a / prior-year(a) - 1', 'exclude', { unit: share })).toBe('not-reported -');
  expect(of('a / prior-year(a) - 1', 'zero', { unit: share })).toBe('not-reported -');
  expect(of('b / a - 1', 'exclude', { unit: share })).toBe('not-reported -');
});

test('price times volume is computed where it was made and rolled up then', () => {
  const leaves = { grain: 'month', additivity: { time: 'sum', entity: 'sum' } };
  const one = catalog(
    base('price', { unit: rate, additivity: { time: 'average', entity: 'none' } }),
    base('area', { unit: area }),
    derived('value', parseFormula('price * area'), { leaves }),
  );
  const facts = [
    fact('price', 'p1', '2026-01', '10'),
    fact('area', 'p1', '2026-01', '2'),
    fact('price', 'p1', '2026-02', '20'),
    fact('area', 'p1', '2026-02', '3'),
    fact('price', 'p2', '2026-01', '5'),
    fact('area', 'p2', '2026-01', '4'),
  ];
  const of = (view: RollUpRequest['view'], asOf?: string): IndicatorValue | undefined =>
    rollUp(
      one,
      facts,
      asked({ indicators: ['value'], entities: ['group'], view, ...(asOf === undefined ? {} : { asOf }) }),
    )[0];
  const early = facts.map((one) => ({ ...one, recordedOn: '2026-03-01' })) as Measurement[];
  expect(
    rollUp(one, early, asked({ indicators: ['value'], periods: ['2026-01'], asOf: '2026-03-05' }))[0],
  ).toMatchObject({
    status: 'reported',
    value: '40',
  });
  expect(of('full')).toMatchObject({ status: 'partial', value: '100' });
  expect(of('attributable')?.value).toBe('60.8'); // 80 × 0.51 + 20
});

test('units of another size are converted: yuan in 万元 over square metres, shares in percent', () => {
  const wan = { kind: 'money', currency: 'CNY', factor: '10000' };
  const one = catalog(
    base('sales', { unit: wan }),
    base('area', { unit: area }),
    ratio('price', 'sales', 'area', { unit: rate }),
    base('plan', { unit: { kind: 'money', currency: 'CNY' } }),
    ratio('reached', 'sales', 'plan', { unit: { kind: 'ratio', factor: '0.01' } }),
    cumulative('total', 'sales', { kind: 'to-date', grain: 'year' }),
  );
  const facts = [
    fact('sales', 'p1', '2026-02', '120'),
    fact('area', 'p1', '2026-02', '60'),
    fact('plan', 'p1', '2026-02', '1600000'),
  ];
  const values = rollUp(one, facts, asked({ indicators: ['price', 'reached', 'total'], periods: ['2026-02'] }));
  expect(values.map(({ value }) => value)).toEqual(['20000', '75', '1200000']);
});

test('the definition of the period asked for holds for what it is compared with: like against like', () => {
  const two = catalog(
    base('a'),
    base('b'),
    derived('d', parseFormula('a + prior-year(a)'), { effective: { from: '2025-01-01', to: '2025-12-31' } }),
    derived('d', parseFormula('b + prior-year(b)'), { version: 2, effective: { from: '2026-01-01' } }),
  );
  const facts = ['2024-05', '2025-05', '2026-05'].flatMap((at) => [
    fact('a', 'p1', at, '1'),
    fact('b', 'p1', at, '10'),
  ]);
  const values = rollUp(two, facts, asked({ indicators: ['d'], periods: ['2024-05', '2025-05', '2026-05'] }));
  expect(values.map(({ version, value, problems }) => [version, value, problems[0]?.code])).toEqual([
    [null, null, 'not-in-force'],
    [1, '2', undefined],
    [2, '20', undefined],
  ]);
});

test('a week counts where its Thursday lies, so that months and quarters tile', () => {
  const facts = Array.from({ length: 53 }, (_, at) =>
    fact('sales', 'p1', `2026-W${String(at + 1).padStart(2, '0')}`, '1'),
  );
  const weekly = catalog(base('sales', { grain: 'week' }));
  const ask = (periods: string[]): number[] =>
    rollUp(weekly, facts, asked({ periods })).map(({ value }) => Number(value));
  const year = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  expect(ask(year).reduce((all, one) => all + one)).toBe(53);
  expect(ask(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'])).toEqual([13, 13, 13, 14, 53]);
});

test('a fiscal year, and figures too large for doubles, come out exact', () => {
  const facts = [
    fact('sales', 'p1', '2026-M01', '9007199254740993.01'),
    fact('sales', 'p1', '2026-M02', '0.02'),
    fact('sales', 'p2', '2026-05', '1'),
  ];
  const fiscal = { startMonth: 4, labelBy: 'startYear' } as const;
  expect(shown(rollUp(sales, facts, asked({ fiscal, periods: ['2026-Q1'], reporters: [] })))).toEqual([
    '9007199254740994.03',
  ]);
  expect(
    shown(rollUp(sales, facts, asked({ fiscal, periods: ['2026-Q1'], reporters: [], view: 'attributable' }))),
  ).toEqual(['4593671619917907.4453']);
});

test('what is asked for must exist', () => {
  const codes: string[] = [];
  try {
    rollUp(sales, quarter, asked({ indicators: ['ghost'], entities: ['nobody'] }));
  } catch (error) {
    if (isHoshinError(error)) codes.push(...error.issues.map(({ code, path }) => `${code} ${path.join('.')}`));
  }
  expect(codes).toEqual(['unknown-indicator indicators.0', 'unknown-entity entities.0']);
});
