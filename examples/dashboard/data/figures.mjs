/** The made-up figures of the illustrative firm. */
export const label = (zh, en) => ({ zh, en });

/** Between −1 and 1, the same every time. */
export const wave = (n) => Math.round(Math.sin(n * 1.7 + 0.4) * 1000) / 1000;

const two = (n) => String(n).padStart(2, '0');
export const months = Array.from({ length: 12 }, (_, at) => `2026-${two(at + 1)}`);
/** How the year builds up. */
export const seasons = [5, 4, 8, 8, 9, 11, 7, 7, 10, 10, 10, 11].map((weight, at) => ({
  period: months[at],
  weight: String(weight),
}));

const regions = [
  ['east', '华东区域', 'East'],
  ['south', '华南区域', 'South'],
  ['north', '华北区域', 'North'],
  ['west', '西部区域', 'West'],
].map(([id, zh, en]) => ({ id, label: label(zh, en) }));
const places = [
  ['riverside', '滨河', 'Riverside'],
  ['hillside', '山麓', 'Hillside'],
  ['lakeside', '湖畔', 'Lakeside'],
  ['harbour', '港湾', 'Harbour'],
  ['orchard', '果园', 'Orchard'],
  ['meadow', '青野', 'Meadow'],
  ['bamboo', '竹苑', 'Bamboo'],
  ['maple', '枫林', 'Maple'],
];

export const cities = {
  regions,
  projects: (size, into) =>
    Array.from({ length: size }, (_, at) => {
      const [id, zh, en] = places[at % places.length];
      const turn = Math.floor(at / places.length);
      const mark = turn === 0 ? '' : String(turn + 1);
      return {
        id: `${id}${mark && `-${mark}`}`,
        label: label(`${zh}项目${mark}`, `${en}${mark && ` ${mark}`}`),
        parent: into[at % into.length].id,
        weight: 6 + ((at * 7) % 9),
      };
    }),
};

/** What a project reported of a goal, January to September: near its plan, in steps of 10,000 yuan. One month is wanting. */
export function amountsOf(goal, { kind, entity, at, k }) {
  return goal.phasing.parts.slice(0, 9).flatMap(({ period, amount }, month) => {
    if (at === 2 && month === 8 && k === 0) return [];
    const near = 0.97 + 0.1 * wave(at * 5 + k * 3) + 0.05 * wave(month + at);
    return [
      {
        kind: 'measurement',
        id: `${kind}-${entity}-${period}`,
        recordedOn: `2026-${two(month + 2)}-05`,
        indicator: kind,
        entity,
        at: period,
        value: String(Math.round((Number(amount) * near) / 10000) * 10000),
        source: '示例 illustrative',
      },
    ];
  });
}

const steps = [
  ['land', '取得土地', 'Land obtained', 0],
  ['scheme', '完成方案设计', 'Scheme design done', 60],
  ['drawings', '完成施工图', 'Working drawings done', 75],
  ['start', '项目开工', 'Start of works', 20],
  ['centre', '售楼处开放', 'Sales centre open', 70],
  ['permit', '取得预售证', 'Pre-sale permit', 95],
  ['open', '开盘', 'Opening of sales', 12],
  ['topping', '主体封顶', 'Topping out', 120],
  ['handover', '交付', 'Handover', 150],
];
const links = [
  ['land', 'scheme'],
  ['scheme', 'drawings'],
  ['scheme', 'start'],
  ['start', 'centre'],
  ['start', 'permit'],
  ['drawings', 'permit'],
  ['permit', 'open'],
  ['centre', 'open'],
  ['permit', 'topping'],
  ['topping', 'handover'],
];

/** The key nodes of a project, each after those it waits for. */
export const nodesOf = ({ id, label: name }) => ({
  id: `${id}-keys`,
  label: label(`${name.zh}关键节点`, `${name.en}: key nodes`),
  entity: id,
  tier: 1,
  owner: 'operations',
  maySet: ['operations'],
  mayChange: ['president'],
  nodes: steps.map(([node, zh, en, duration]) => ({
    id: `${id}-${node}`,
    label: label(zh, en),
    tier: 1,
    calendar: 'office',
    ...(duration === 0 ? { milestone: 'start', duration: 0 } : { duration }),
  })),
  links: links.map(([from, to]) => ({ from: `${id}-${from}`, to: `${id}-${to}`, type: 'FS' })),
});

const later = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);

/** What was reported of the nodes up to the end of September: done on time or late, under way, or forecast to slip. */
export const reportedTo = ({ nodes }, at) =>
  nodes.flatMap(({ id, start, finish }, k) => {
    const slip = Math.round(1 + 12 * wave(at * 4 + k));
    const told = { kind: 'progress', id: `progress-${id}`, node: id };
    if (later(finish, slip) <= '2026-09-28')
      return [{ ...told, recordedOn: later(finish, slip), actualFinish: later(finish, slip) }];
    if (start > '2026-09-28') return [];
    return [
      { ...told, recordedOn: '2026-09-28', percent: String(40 + 5 * k), forecastFinish: later(finish, slip + 6) },
    ];
  });

const quarters = [
  '2025-09-30',
  '2025-12-31',
  '2026-03-31',
  '2026-06-30',
  '2026-09-30',
  '2026-12-31',
  '2027-03-31',
  '2027-06-30',
  '2027-09-30',
];
const money = [-900, -260, -240, -180, 320, 480, 420, 360, 260];

/** A project's money in ten thousands of yuan times ten thousand: as planned, and as it came up to the end of September. */
export function cashPlanOf({ id, weight }, at) {
  const plan = money.map((amount, k) => ({
    date: quarters[k],
    amount: String(Math.round(amount * weight * 0.12) * 1000000),
  }));
  const actual = plan
    .filter(({ date }) => date <= '2026-09-30')
    .map(({ date, amount }, k) => ({
      kind: 'cash-flow',
      id: `cash-${id}-${k}`,
      recordedOn: date < '2026-01-05' ? '2026-01-05' : date,
      project: id,
      date,
      amount: String(Math.round((Number(amount) * (1 + 0.12 * wave(at + k * 2))) / 10000) * 10000),
      category: Number(amount) < 0 ? 'construction' : 'receipts',
    }));
  return { plan, actual };
}
