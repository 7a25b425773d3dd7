import {
  checkMeasurements,
  measurementHistory,
  parseEntityLinks,
  parseIndicatorCatalog,
  parseMeasurementColumns,
  parseMeasurements,
  reportingOf,
  rollUp,
  safeParseEntityLinks,
  safeParseMeasurementColumns,
  safeParseMeasurements,
} from 'hoshin/indicators';
import { expect, test } from 'vitest';
import { base, catalogOf, common, ratio } from './sample.ts';

const row = (more: object): object => ({
  indicator: 'sales',
  entity: 'p1',
  at: '2026-03',
  value: '1',
  recordedOn: '2026-04-02',
  ...more,
});
const codesOf = (read: { ok: boolean; issues?: readonly { code: string; path: readonly unknown[] }[] }): string[] =>
  (read.issues ?? []).map(({ code, path }) => `${code} ${path.join('.')}`);

test('rows are read with all their faults at once', () => {
  expect(
    codesOf(safeParseMeasurements([row({ at: '2026-13' }), row({ value: 0.1 }), row({ recordedOn: 'x' })])),
  ).toEqual(['not-day-or-period 0.at', 'float-amount 1.value', 'not-date 2.recordedOn']);
  expect(codesOf(safeParseMeasurements([row({}), row({ value: '2' })]))).toEqual(['conflicting-records 1.value']);
  expect(codesOf(safeParseMeasurements([row({}), row({ value: '2', revision: 1 })]))).toEqual([]);
});

test('columns are read like rows: canonical, frozen, the caller’s arrays untouched', () => {
  const value = [1250, '9.80', null];
  const columns = parseMeasurementColumns({ ...row({}), entity: ['p1', 'p2', 'p3'], value, scale: 2 });
  expect(columns.value).toEqual(['1250', '9.8', null]);
  expect(columns.indicator).toBe('sales');
  expect(Object.isFrozen(columns.entity)).toBe(true);
  expect(Object.isFrozen(value)).toBe(false);
  expect(parseMeasurementColumns(JSON.parse(JSON.stringify(columns)))).toEqual(columns);
});

test('columns tell every fault where it is', () => {
  const columns = { ...row({}), value: ['1', '2'] };
  expect(codesOf(safeParseMeasurementColumns({ ...columns, entity: ['p1'] }))).toEqual(['column-length entity']);
  expect(codesOf(safeParseMeasurementColumns({ ...columns, at: ['2026-01', 'May'], value: ['1', 1.5] }))).toEqual([
    'not-day-or-period at.1',
    'float-amount value.1',
  ]);
  expect(codesOf(safeParseMeasurementColumns({ ...columns, extra: 1 }))).toEqual(['unknown-field extra']);
  expect(codesOf(safeParseMeasurementColumns(columns))).toEqual(['conflicting-records value.1']);
  expect(codesOf(safeParseMeasurementColumns(null))).not.toEqual([]);
});

const catalog = parseIndicatorCatalog(
  catalogOf(base('sales'), base('paid'), ratio('rate', 'paid', 'sales'), {
    ...common,
    kind: 'milestone',
    id: 'opened',
    direction: 'milestone',
    unit: { kind: 'count', of: 'event' },
    grain: 'event',
    additivity: { time: 'max', entity: 'sum' },
  }),
);

test('whole numbers of fen are the same figures as decimals of yuan', () => {
  const tree = parseEntityLinks([{ id: 'p1' }]);
  const ask = { indicators: ['sales'], entities: ['p1'], periods: ['2026-Q1'], tree, view: 'full' } as const;
  const months = ['2026-01', '2026-02', '2026-03'];
  const fen = parseMeasurementColumns({ ...row({}), at: months, value: [101, 99, 250], scale: 2 });
  const yuan = parseMeasurementColumns({ ...row({}), at: months, value: ['1.01', '0.99', '2.5'] });
  const large = parseMeasurementColumns({ ...row({}), at: months, value: ['90071992547409930', 0, 1], scale: 1 });
  expect(rollUp(catalog, fen, ask)).toEqual(rollUp(catalog, yuan, ask));
  expect(rollUp(catalog, fen, ask)[0]?.value).toBe('4.5');
  expect(rollUp(catalog, large, ask)[0]?.value).toBe('9007199254740993.1');
});

test('milestones that are done are counted', () => {
  const facts = parseMeasurements([
    row({ indicator: 'opened', at: '2026-03-02', value: '1' }),
    row({ indicator: 'opened', at: '2026-03-05', value: '1', entity: 'p2' }),
    row({ indicator: 'opened', at: '2026-03-05', value: '0', entity: 'p3' }),
  ]);
  const tree = parseEntityLinks([{ id: 'group' }, ...['p1', 'p2', 'p3'].map((id) => ({ id, parent: 'group' }))]);
  const ask = { indicators: ['opened'], entities: ['group'], periods: ['2026-03'], tree, view: 'full' } as const;
  expect(rollUp(catalog, facts, ask)[0]).toMatchObject({ status: 'reported', value: '2' });
});

test('the records of a cell are kept, oldest first, and one holds', () => {
  const facts = parseMeasurements([
    row({ recordedOn: '2026-05-01', value: null }),
    row({ value: '1' }),
    row({ value: '2', revision: 1 }),
    row({ at: '2026-04', value: '9' }),
  ]);
  const cell = { indicator: 'sales', entity: 'p1', at: '2026-03' };
  expect(measurementHistory(facts, cell)).toEqual([
    { value: '1', recordedOn: '2026-04-02', revision: 0, holds: false },
    { value: '2', recordedOn: '2026-04-02', revision: 1, holds: false },
    { value: null, recordedOn: '2026-05-01', revision: 0, holds: true },
  ]);
  expect(measurementHistory(facts, { ...cell, entity: 'p2' })).toEqual([]);
});

test('late, missing and corrected figures show, each with its due day and owner', () => {
  const facts = parseMeasurements([
    row({ at: '2026-01', recordedOn: '2026-02-05' }),
    row({ at: '2026-01', recordedOn: '2026-03-01', value: '2' }),
    row({ at: '2026-02', recordedOn: '2026-03-08' }),
    row({ at: '2026-04', recordedOn: '2026-05-20' }),
  ]);
  const reporters = [
    { indicator: 'sales', entity: 'p1' },
    { indicator: 'rate', entity: 'p1' },
  ];
  const seen = reportingOf(catalog, facts, { reporters, period: '2026', asOf: '2026-05-05' });
  expect(
    seen.map(({ period, state, due, daysLate, corrections }) => [period, state, due, daysLate, corrections]),
  ).toEqual([
    ['2026-01', 'on-time', '2026-02-05', 0, 1],
    ['2026-02', 'late', '2026-03-05', 3, 0],
    ['2026-03', 'missing', '2026-04-05', 30, 0],
    ['2026-04', 'missing', '2026-05-05', 0, 0],
  ]);
  expect(seen[1]?.because).toEqual({ en: '3 days late; it was due on 2026-03-05', zh: '迟报 3 天，截止日 2026-03-05' });
  expect(seen[1]?.dataOwner).toBe('marketing');
});

test('facts that nothing would ever count are told', () => {
  const facts = parseMeasurements([
    row({}),
    row({ indicator: 'ghost' }),
    row({ indicator: 'rate' }),
    row({ entity: 'p9' }),
    row({ indicator: 'opened', value: '2' }),
  ]);
  const tree = parseEntityLinks([{ id: 'p1' }]);
  expect(checkMeasurements(facts, { catalog, tree }).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'unknown-indicator 1.indicator',
    'computed-indicator 2.indicator',
    'unknown-entity 3.entity',
    'bad-milestone 4.value',
  ]);
});

test('entities that cannot stand so are refused', () => {
  const codes = (links: object[]): string[] => codesOf(safeParseEntityLinks(links));
  expect(codes([{ id: 'a', parent: 'b' }])).toEqual(['unknown-entity 0.parent']);
  expect(
    codes([
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]),
  ).toEqual(['cyclic-entities 0']);
  expect(codes([{ id: 'a' }, { id: 'a' }])).toEqual(['duplicate-id 1.id']);
  expect(
    codes([
      { id: 'a', to: '2026-06-30' },
      { id: 'a', from: '2026-07-01' },
    ]),
  ).toEqual([]);
  expect(codes([{ id: 'a', share: '1.01' }])).toEqual(['bad-share 0.share']);
  expect(codes([{ id: 'a', from: '2026-07-01', to: '2026-06-30' }])).toEqual(['dates-reversed 0.to']);
});
