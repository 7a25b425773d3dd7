import { instantiateTemplate, type Plan, parsePlanTemplate, safeParsePlanTemplate, schedulePlans } from 'hoshin/plans';
import { buildingDurations2012, eightKeyNodes, keyNodeLists, offsetPlan } from 'hoshin/presets';
import { addDays, daysBetween, isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';
import { label } from '../sample.ts';

const duesOf = (plans: readonly Plan[], start: string): Record<string, string | undefined> => {
  const result = schedulePlans(plans, { calendars: {}, start });
  if (result.kind === 'cyclic') throw new Error('cyclic');
  return Object.fromEntries(result.plans.flatMap(({ nodes }) => nodes.map(({ id, finish }) => [id, finish])));
};
const codesOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (isHoshinError(error)) return error.issues.map(({ code }) => code);
  }
  return [];
};

const plain = { 'fit-out': 'bare', 'transfer-floors': 0, 'spring-festivals': 0 };
const building = (values: object) =>
  instantiateTemplate(buildingDurations2012(), {
    entity: 'project-a',
    batches: [{ id: 'b1', label, buildings: [{ id: 'n1', label, values: { ...plain, ...values } }] }],
  });

test.each([
  [
    'high-rise, 19 storeys, driven piles, one basement',
    { type: 'high', floors: 19, pile: 'driven', basements: 1 },
    400,
  ],
  ['high-rise, 33 storeys, bored piles, two basements', { type: 'high', floors: 33, pile: 'bored', basements: 2 }, 519],
  ['small high-rise, 9 storeys', { type: 'small-high', floors: 9, pile: 'driven', basements: 1 }, 307],
  [
    'small high-rise, 18 storeys, bored, three basements',
    { type: 'small-high', floors: 18, pile: 'bored', basements: 3 },
    411,
  ],
])('published durations to the day: %s', (_name, values, days) => {
  const { plans } = building(values);
  const due = duesOf(plans, '2026-03-01');
  expect(due['n1.handover']).toBe(addDays('2026-03-01', days - 1));
});

test('a duration tells its formula with the figures put in', () => {
  const { durations } = building({ type: 'high', floors: 19, pile: 'driven', basements: 1 });
  const words = Object.fromEntries(durations.map(({ node, because }) => [node, because]));
  expect(words['n1.foundation']?.en).toBe('40 (foundation: driven piles) = 40 d');
  expect(words['n1.standard-floors']?.zh).toBe(
    '取大（0，19（地上层数） − （3 + 0（转换层数））） × 6（建筑类型：高层） = 96 天',
  );
});

test('festivals and transfer storeys add what the source says', () => {
  const { plans } = building({
    type: 'high',
    floors: 19,
    pile: 'driven',
    basements: 1,
    'spring-festivals': 2,
    'transfer-floors': 1,
  });
  expect(plans[0]?.nodes.reduce((days, { duration = 0 }) => days + duration, 0)).toBe(400 + 2 * 20 + 25 - 6);
});

test('what the source does not state is no zero', () => {
  const work = () => building({ type: 'super-high', floors: 60, pile: 'bored', basements: 4 });
  expect(codesOf(work)).toEqual(['missing-case']);
  expect(codesOf(() => building({ type: 'high', floors: 19, pile: 'driven' }))).toEqual(['missing-parameter']);
});

test.each([
  ['scheme', 'land', 90],
  ['business-licence', 'land', -60],
  ['drawings', 'site-handover', 120],
  ['pit-support', 'site-handover', 35],
  ['smart-drawings', 'topping-out', -30],
  ['signage-drawings', 'opening', -90],
])('%s stands %s and so many days', (node, anchor, days) => {
  const dates = { land: '2026-01-05', 'topping-out': '2027-01-10', opening: '2026-11-01' };
  const { plans } = instantiateTemplate(offsetPlan(), { entity: 'project-a', dates });
  const due = duesOf(plans, '2025-10-01');
  expect(daysBetween(due[anchor] ?? '', due[node] ?? '')).toBe(days);
});

test('the earlier of two anchors holds, whichever it is', () => {
  const due = (opening: string, topping: string) =>
    duesOf(
      instantiateTemplate(offsetPlan(), {
        entity: 'project-a',
        dates: { land: '2026-01-05', 'topping-out': topping, opening },
      }).plans,
      '2025-10-01',
    )['landscape-drawings'];
  expect(due('2026-11-01', '2027-01-10')).toBe(addDays('2026-11-01', -120));
  expect(due('2027-11-01', '2027-01-10')).toBe(addDays('2027-01-10', -30));
});

test('the start follows from the land and from the site, and the two agree', () => {
  const dates = { land: '2026-01-05', 'topping-out': '2027-01-10', opening: '2026-11-01' };
  const due = duesOf(instantiateTemplate(offsetPlan(), { entity: 'a', dates }).plans, '2025-10-01');
  expect(due['start']).toBe(addDays('2026-01-05', 120));
  const late = instantiateTemplate(offsetPlan(), { entity: 'a', dates: { ...dates, 'site-handover': '2026-06-01' } });
  expect(duesOf(late.plans, '2025-10-01')['start']).toBe(addDays('2026-06-01', 30));
});

test('the eight key nodes are a list, not a chain: drawings come after the start of works', () => {
  expect(keyNodeLists.map(({ nodes }) => nodes.length)).toEqual([8, 14, 6, 9]);
  const { plans } = instantiateTemplate(eightKeyNodes(), {
    entity: 'a',
    profile: 'ordinary-high-rise',
    values: { 'show-before-opening': 30 },
    dates: { 'land-certificate': '2026-01-05' },
  });
  const due = duesOf(plans, '2026-01-01');
  expect((due['drawings'] ?? '') > (due['start'] ?? '')).toBe(true);
  expect(due['opening']).toBe('2026-11-05');
  expect(due['handover']).toBe('2027-10-05');
});

test('a profile holds what is published; what it leaves open the project must give', () => {
  const work = () => instantiateTemplate(eightKeyNodes(), { entity: 'a', profile: 'high-turnover' });
  expect(codesOf(work)).toEqual(['missing-parameter', 'missing-parameter', 'missing-parameter']);
});

const small = parsePlanTemplate({
  id: 'small',
  label,
  plans: [
    { id: 'keys', label, tier: 1, owner: 'operations', maySet: [], mayChange: [] },
    { id: 'main', label, tier: 2, owner: 'head', maySet: [], mayChange: [] },
  ],
  parameters: [
    { kind: 'number', id: 'days', label, min: 0, max: 100 },
    {
      kind: 'choice',
      id: 'wall',
      label,
      options: [
        { id: 'yes', label },
        { id: 'no', label },
      ],
    },
  ],
  profiles: [{ id: 'short', label, values: { days: 5, wall: 'no' } }],
  nodes: [
    { id: 'land', label, plan: 'keys', milestone: 'finish' },
    { id: 'open', label: { zh: '开盘', en: 'Opening' }, plan: 'keys', per: 'batch', milestone: 'finish' },
    { id: 'frame', label, plan: 'main', per: 'building', supports: 'open', duration: { op: 'value', id: 'days' } },
    { id: 'wall', label, plan: 'main', per: 'building', duration: 3, when: { parameter: 'wall', is: ['yes'] } },
    {
      id: 'check',
      label,
      plan: 'main',
      offset: { edge: 'finish', wins: 'later', from: [{ node: 'frame', days: 10 }] },
    },
  ],
  links: [
    { from: 'land', to: 'frame', type: 'FS' },
    { from: 'frame', to: 'open', type: 'FS' },
    { from: 'frame', to: 'wall', type: 'FS' },
    { from: 'frame', to: 'frame', type: 'SS', lag: 2, next: true },
    { from: 'open', to: 'open', type: 'FS', lag: 30, unit: 'day', next: true },
  ],
});
const project = {
  entity: 'p',
  profile: 'short',
  batches: [
    {
      id: 'b1',
      label: { zh: '一批次', en: 'Batch 1' },
      buildings: [
        { id: 'n1', label },
        { id: 'n2', label, values: { days: 9, wall: 'yes' } },
      ],
    },
    { id: 'b2', label: { zh: '二批次', en: 'Batch 2' }, values: { days: 7 }, buildings: [{ id: 'n3', label }] },
  ],
};

test('batches and buildings make their own nodes, with the values nearest to them', () => {
  const { plans } = instantiateTemplate(small, project);
  expect(plans.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
    ['land', 'b1.open', 'b2.open'],
    ['n1.frame', 'n2.frame', 'n3.frame', 'n2.wall', 'check'],
  ]);
  expect(plans[1]?.nodes.slice(0, 3).map(({ duration }) => duration)).toEqual([5, 9, 7]);
  expect(plans[0]?.nodes[1]).toMatchObject({
    label: { zh: '一批次·开盘', en: 'Batch 1: Opening' },
    standard: 'open',
    entity: 'b1',
  });
  expect(plans[1]?.nodes[2]).toMatchObject({ supports: 'b2.open' });
});

test('links hold within units, between levels, and from unit to unit', () => {
  const { plans } = instantiateTemplate(small, project);
  const links = plans.flatMap(({ links: own = [] }) => own.map(({ from, to }) => `${from}>${to}`));
  expect(links.sort()).toEqual(
    [
      'land>n1.frame',
      'land>n2.frame',
      'land>n3.frame',
      'n1.frame>b1.open',
      'n2.frame>b1.open',
      'n3.frame>b2.open',
      'n2.frame>n2.wall',
      'n1.frame>n2.frame',
      'b1.open>b2.open',
    ].sort(),
  );
});

test('an offset from a node of smaller units is told from all of them', () => {
  const { plans } = instantiateTemplate(small, { ...project, dates: { land: '2026-03-01' } });
  const due = duesOf(plans, '2026-03-01');
  expect(due['n2.frame']).toBe('2026-03-12');
  expect(due['check']).toBe('2026-03-22');
  expect(due['b2.open']).toBe(addDays(due['b1.open'] ?? '', 30));
});

test('everything wrong with a project is told at once', () => {
  const wrong = {
    entity: 'p',
    profile: 'nowhere',
    values: { days: 101, wall: 'maybe', colour: 1 },
    dates: { gone: '2026-01-01' },
    batches: [{ id: 'b', label, buildings: [{ id: 'b', label }] }],
  };
  expect(codesOf(() => instantiateTemplate(small, wrong))).toEqual([
    'unknown-id',
    'out-of-range',
    'unknown-option',
    'unknown-id',
    'unknown-id',
    'duplicate-id',
  ]);
});

test('everything wrong with a template is told at once', () => {
  const read = safeParsePlanTemplate({
    ...small,
    nodes: [
      { id: 'a', label, plan: 'nowhere', supports: 'b', duration: { op: 'sum', of: [1, { op: 'value', id: 'gone' }] } },
      { id: 'b', label, plan: 'main', per: 'building' },
      { id: 'c', label, plan: 'main', supports: 'gone' },
      { id: 'c', label, plan: 'main' },
    ],
    links: [{ from: 'a', to: 'gone', type: 'FS' }],
  });
  expect(read.ok ? [] : read.issues.map(({ code }) => code).sort()).toEqual(
    ['duplicate-id', 'unknown-id', 'support-level', 'unknown-id', 'unknown-id', 'unknown-id'].sort(),
  );
});

test('a hillside takes ten percent more, rounded up to whole days', () => {
  const template = parsePlanTemplate({
    ...small,
    nodes: [{ id: 'a', label, plan: 'main', duration: { op: 'share', of: 45, share: '1.1' } }],
    links: [],
  });
  expect(instantiateTemplate(template, { entity: 'p' }).plans[1]?.nodes[0]?.duration).toBe(50);
});
