/** A made-up firm of any size: cities of twenty projects, each with 100 nodes in four plans and 20 indicators over a year. */
const label = (en, zh) => ({ zh, en });
const day = (month, date) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const count = (n) => Array.from({ length: n }, (_, at) => at);

const ways = [
  { time: 'sum', entity: 'sum' },
  { time: 'last', entity: 'sum' },
  { time: 'average', entity: 'average' },
];
const indicators = count(20).map((at) => ({
  kind: 'base',
  id: `i${at}`,
  label: label(`Indicator ${at}`, `指标${at}`),
  family: 'all',
  unit: { kind: 'money', currency: 'CNY' },
  direction: at % 5 === 4 ? 'decrease' : 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'operations',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
  grain: 'month',
  additivity: at < 14 ? ways[0] : ways[1 + (at % 2)],
}));

const entity = (id, kind, parent) => ({ id, kind, label: label(id, id), parent });
const cityOf = (project) => `city-${Math.floor(project / 20)}`;

function goal(indicator, of, parent, target) {
  const provenance =
    parent === null
      ? { kind: 'set', by: 'board', on: '2026-01-05' }
      : {
          kind: 'decomposed',
          from: `${indicator}.${parent}`,
          axis: 'entity',
          asked: target,
          basis: 'weights',
          because: label('by weight', '按权重'),
        };
  return { id: `${indicator}.${of}`, indicator, entity: of, period: '2026', target, provenance, version: 1 };
}

function goalsOf(projects) {
  const cities = count(Math.ceil(projects / 20)).map((at) => `city-${at}`);
  return indicators.flatMap(({ id }) => [
    goal(id, 'group', null, String(projects * 1200)),
    ...cities.map((city) => goal(id, city, 'group', '24000')),
    ...count(projects).map((at) => goal(id, `p${at}`, cityOf(at), String(1100 + ((at * 37) % 200)))),
  ]);
}

/** Four plans of 25 nodes, one a tier; a node waits for the one before it. */
function plansOf(at) {
  return [1, 2, 3, 4].map((tier) => {
    const nodes = count(25).map((n) => ({
      id: `p${at}.t${tier}.n${n}`,
      label: label(`Node ${n}`, `节点${n}`),
      tier,
      finish: day(1 + Math.floor(n / 2.1), 3 + ((n * 5 + at) % 25)),
    }));
    return {
      id: `p${at}.t${tier}`,
      label: label(`Plan ${tier}`, `计划${tier}`),
      entity: `p${at}`,
      tier,
      owner: 'operations',
      maySet: ['operations'],
      mayChange: ['president'],
      nodes,
      links: nodes.slice(1).map((node, n) => ({ from: nodes[n].id, to: node.id, type: 'FS' })),
    };
  });
}

/** The framework and the ledger of a firm with so many projects, as documents still to be read. */
export function firmOf(projects) {
  const cities = count(Math.ceil(projects / 20)).map((at) => entity(`city-${at}`, 'city', 'group'));
  const framework = {
    format: 'hoshin.framework',
    version: 1,
    id: 'bench',
    label: label('Bench', '基准'),
    calendars: { office: { week: [true, true, true, true, true, false, false] } },
    calendar: 'office',
    organization: {
      entities: [
        entity('group', 'group', null),
        ...cities,
        ...count(projects).map((at) => entity(`p${at}`, 'project', cityOf(at))),
      ],
    },
    catalog: { families: [{ id: 'all', label: label('All', '全部') }], indicators },
    goals: goalsOf(projects),
    plans: count(projects).flatMap(plansOf),
    baselines: [],
    reviews: [],
    platform: {
      goal: 'i0.group',
      elements: { cost: ['i4', 'i9'], sales: ['i0', 'i1', 'i2', 'i3'], funds: ['i5', 'i6'] },
      keyFigures: indicators.slice(0, 6).map(({ id }) => ({ id, label: label(id, id), goal: `${id}.group` })),
    },
    policies: {
      attainmentLights: [{ atLeast: '1', light: 'green' }, { atLeast: '0.9', light: 'yellow' }, { light: 'red' }],
      nodeLights: {
        id: 'lateness',
        label: label('Lateness', '逾期'),
        count: 'days',
        rules: [
          { id: 'red', label: label('Late', '逾期'), light: 'red', daysLate: { from: 8 } },
          { id: 'yellow', label: label('Slipping', '滞后'), light: 'yellow', daysLate: { from: 1 } },
        ],
      },
      evidence: 'optional',
      baselineVersion: 'assessment',
      capability: { development: '0.4', operation: '0.4', cash: '0.2' },
      landing: { quantum: '1', pastErrors: [] },
      reviewHorizonDays: 14,
    },
  };
  return { framework, ledger: { format: 'hoshin.ledger', version: 1, facts: count(projects).flatMap(factsOf) } };
}

function factsOf(at) {
  const figures = indicators.flatMap(({ id }, n) =>
    count(12).map((month) => ({
      kind: 'measurement',
      id: `m.${id}.p${at}.${month}`,
      recordedOn: month === 11 ? '2027-01-04' : day(month + 2, 4),
      indicator: id,
      entity: `p${at}`,
      at: `2026-${String(month + 1).padStart(2, '0')}`,
      value: `${85 + ((at * 31 + n * 7 + month * 13) % 30)}.${(at + month) % 10}5`,
    })),
  );
  const progress = plansOf(at).flatMap(({ nodes }) =>
    nodes
      .filter((_, n) => (n + at) % 10 < 8)
      .map(({ id, finish }, n) => {
        const actualFinish = n % 6 === 0 ? day(Math.min(12, Number(finish.slice(5, 7)) + 1), 2) : finish;
        return { kind: 'progress', id: `f.${id}`, recordedOn: actualFinish, node: id, actualFinish };
      }),
  );
  return [...figures, ...progress];
}
