/** What a template's nodes and links become in each unit of a project: every field, every condition, every refusal. */
import { instantiateTemplate, parsePlanTemplate, type Plan, type PlanNode } from 'hoshin/plans';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../foundation/refusal.ts';

const label = { zh: '节点', en: 'Node' };
const plan = { id: 'main', label, tier: 2, owner: 'head', maySet: [], mayChange: [] };
const choice = (id: string) => ({
  kind: 'choice',
  id,
  label: { zh: '取得方式', en: 'Way won' },
  options: ['auction', 'merger'].map((one) => ({ id: one, label })),
});
const number = (id: string) => ({ kind: 'number', id, label, min: -100, max: 1_000_000 });
const template = (nodes: readonly object[], links: readonly object[] = []) =>
  parsePlanTemplate({
    id: 't',
    label,
    plans: [plan],
    parameters: [choice('way'), number('days')],
    profiles: [],
    nodes: nodes.map((one) => ({ label, plan: 'main', ...one })),
    links,
  });
const batches = [
  {
    id: 'b1',
    label: { zh: '一批', en: 'B1' },
    values: { way: 'auction' },
    buildings: [
      { id: 'n1', label, values: { way: 'merger' } },
      { id: 'n2', label },
    ],
  },
  { id: 'b2', label: { zh: '二批', en: 'B2' }, buildings: [] },
];
const madeOf = (nodes: readonly object[], options: object = {}, links: readonly object[] = []): Plan =>
  instantiateTemplate(template(nodes, links), { entity: 'p', ...options }).plans[0]!;
const only = (node: object, options: object = {}): PlanNode => madeOf([{ id: 'a', ...node }], options).nodes[0]!;

describe('a node', () => {
  test('takes along all that its template says of it', () => {
    const said = {
      owner: 'pm',
      department: 'engineering',
      weight: '2',
      evidence: [{ id: 'order', label }],
      controls: ['cost'],
      permit: 'works-permit',
      milestone: 'finish',
      calendar: 'site',
      completion: label,
    };
    expect(only(said)).toEqual({ id: 'a', label, tier: 2, standard: 'a', ...said });
    expect(only({})).toEqual({ id: 'a', label, tier: 2, standard: 'a' });
    expect(only({ tier: 3 }).tier).toBe(3);
  });

  test('is there where its condition holds, in the nearest value to it', () => {
    const ids = (when: object | undefined, options: object) =>
      madeOf([{ id: 'a', per: 'building', ...(when === undefined ? {} : { when }) }], options).nodes.map(
        ({ id }) => id,
      );
    expect(ids({ parameter: 'way', is: ['merger'] }, { batches })).toEqual(['n1.a']);
    expect(ids({ parameter: 'way', is: ['auction'] }, { batches })).toEqual(['n2.a']);
    expect(ids({ parameter: 'way', is: ['auction', 'merger'] }, { batches })).toEqual(['n1.a', 'n2.a']);
    expect(ids({ parameter: 'way', is: [] }, { batches })).toEqual([]);
    expect(ids(undefined, { batches })).toEqual(['n1.a', 'n2.a']);
    const unsaid = [{ ...batches[1], buildings: [{ id: 'n9', label }] }];
    expect(ids({ parameter: 'way', is: ['auction'] }, { batches: unsaid })).toEqual([]);
  });

  test('supports the node of its own unit or the one around it, where that is there', () => {
    const upper = { id: 'up', per: 'batch', when: { parameter: 'way', is: ['auction'] } };
    const lower = { id: 'low', per: 'building', supports: 'up' };
    const nodes = madeOf([upper, lower], {
      batches: [batches[0], { ...batches[1], values: { way: 'merger' }, buildings: [{ id: 'n3', label }] }],
    }).nodes;
    const supported = Object.fromEntries(nodes.map(({ id, supports }) => [id, supports]));
    expect(supported).toEqual({ 'b1.up': undefined, 'n1.low': 'b1.up', 'n2.low': 'b1.up', 'n3.low': undefined });
  });

  test('has the completion of its case, and lacks none', () => {
    const completion = {
      by: 'way',
      cases: { auction: { zh: '成交', en: 'Deed' }, merger: { zh: '过户', en: 'Transfer' } },
    };
    expect(only({ completion }, { values: { way: 'auction' } }).completion).toEqual({ zh: '成交', en: 'Deed' });
    expect(only({ completion }, { values: { way: 'merger' } }).completion?.en).toBe('Transfer');
    expect(refusalOf(() => only({ completion }))).toEqual([['missing-parameter', 'values.way']]);
    const part = { by: 'way', cases: { auction: label } };
    expect(refusalOf(() => only({ completion: part }, { values: { way: 'merger' } }))).toEqual([
      ['missing-parameter', 'values.way'],
    ]);
  });

  test('takes the days of its formula, none below zero or beyond a million', () => {
    const duration = { op: 'value', id: 'days' };
    expect(only({ duration: 5 }).duration).toBe(5);
    expect(only({ duration }, { values: { days: 0 } }).duration).toBe(0);
    expect(only({ duration }, { values: { days: 1_000_000 } }).duration).toBe(1_000_000);
    expect(refusalOf(() => only({ duration }, { values: { days: -1 } }))).toEqual([['days-out-of-range', 'nodes']]);
    expect(
      refusalOf(() => only({ duration: { op: 'sum', of: [1, duration] } }, { values: { days: 1_000_000 } })),
    ).toEqual([['days-out-of-range', 'nodes']]);
    expect(refusalOf(() => only({ duration }))).toEqual([['missing-parameter', 'values']]);
  });

  test('tells the formulas of its days, plain numbers not', () => {
    const { durations } = instantiateTemplate(
      template([
        { id: 'a', duration: 5 },
        { id: 'b', duration: { op: 'value', id: 'days' } },
      ]),
      { entity: 'p', values: { days: 7 } },
    );
    expect(durations.map(({ node, days }) => [node, days])).toEqual([['b', 7]]);
    expect(durations[0]?.because.en).toContain('= 7 d');
  });

  test('is fixed where a date is given for it', () => {
    expect(only({}, { dates: { a: '2026-05-01' } }).constraint).toEqual({ type: 'MFO', at: '2026-05-01' });
    const [one, other] = madeOf([{ id: 'a', per: 'batch' }], {
      batches: [{ ...batches[0], dates: { a: '2026-05-01' } }, batches[1]],
    }).nodes;
    expect(one?.constraint?.at).toBe('2026-05-01');
    expect(other?.constraint).toBeUndefined();
  });
});

describe('an offset', () => {
  const offset = (...from: readonly object[]) => ({ edge: 'finish', wins: 'earlier', from });

  test('is told from every smaller unit that is there', () => {
    const anchor = { id: 'top', per: 'building', when: { parameter: 'way', is: ['merger'] } };
    const of = (more: object) =>
      madeOf(
        [
          anchor,
          { id: 'a', per: 'batch', offset: offset({ node: 'top', days: 3, edge: 'start', unit: 'month', ...more }) },
        ],
        { batches },
      );
    const [first, second] = of({}).nodes.slice(-2);
    expect(first?.offset).toEqual({
      edge: 'finish',
      wins: 'earlier',
      from: [{ node: 'n1.top', days: 3, edge: 'start', unit: 'month' }],
    });
    expect(second?.offset).toBeUndefined(); // no anchor is there
  });

  test('of days that are missing is refused', () => {
    const nodes = [{ id: 'top' }, { id: 'a', offset: offset({ node: 'top', days: { op: 'value', id: 'days' } }) }];
    expect(refusalOf(() => madeOf(nodes))).toEqual([['missing-parameter', 'values']]);
    expect(madeOf(nodes, { values: { days: -30 } }).nodes[1]?.offset?.from).toEqual([{ node: 'top', days: -30 }]);
  });
});

describe('a link', () => {
  const linksOf = (link: object, nodes: readonly object[], options: object = {}) =>
    (madeOf(nodes, { batches, ...options }, [{ type: 'FS', ...link }]).links ?? []).map(({ from, to, lag, unit }) => [
      from,
      to,
      lag,
      unit,
    ]);
  const perBuilding = [
    { id: 'a', per: 'building' },
    { id: 'b', per: 'building' },
  ];

  test('holds in each unit, with its lag and unit', () => {
    expect(linksOf({ from: 'a', to: 'b', lag: 2, unit: 'day' }, perBuilding)).toEqual([
      ['n1.a', 'n1.b', 2, 'day'],
      ['n2.a', 'n2.b', 2, 'day'],
    ]);
    expect(linksOf({ from: 'a', to: 'b' }, perBuilding)[0]).toEqual(['n1.a', 'n1.b', undefined, undefined]);
  });

  test('is there where its own condition and both nodes’ hold, as the smaller unit sees it', () => {
    const merger = { parameter: 'way', is: ['merger'] };
    expect(linksOf({ from: 'a', to: 'b', when: merger }, perBuilding)).toHaveLength(1);
    expect(linksOf({ from: 'a', to: 'b' }, [{ ...perBuilding[0], when: merger }, perBuilding[1]!])).toHaveLength(1);
    expect(linksOf({ from: 'a', to: 'b' }, [perBuilding[0]!, { ...perBuilding[1], when: merger }])).toHaveLength(1);
    const up = [
      { id: 'a', per: 'batch' },
      { id: 'b', per: 'building' },
    ];
    expect(linksOf({ from: 'a', to: 'b', when: merger }, up)).toEqual([['b1.a', 'n1.b', undefined, undefined]]);
    expect(linksOf({ from: 'b', to: 'a', when: merger }, up)).toEqual([['n1.b', 'b1.a', undefined, undefined]]);
  });

  test('takes the lag of the smaller unit, whichever end it is', () => {
    const lag = { op: 'value', id: 'days' };
    const up = [
      { id: 'a', per: 'batch' },
      { id: 'b', per: 'building' },
    ];
    const own = [{ ...batches[0], values: { days: 1 }, buildings: [{ id: 'n1', label, values: { days: 9 } }] }];
    expect(linksOf({ from: 'a', to: 'b', lag }, up, { batches: own })).toEqual([['b1.a', 'n1.b', 9, undefined]]);
    expect(linksOf({ from: 'b', to: 'a', lag }, up, { batches: own })).toEqual([['n1.b', 'b1.a', 9, undefined]]);
  });
});
