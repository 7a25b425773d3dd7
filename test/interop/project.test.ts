import { workCalendar } from 'hoshin/foundation';
import { readProjectXml, toProjectXml } from 'hoshin/interop/project';
import { parseBaseline, parseNodeProgress, parsePlan, schedulePlan } from 'hoshin/plans';
import { chinaCalendar } from 'hoshin/presets';
import { expect, test } from 'vitest';

const head = {
  id: 'main',
  label: { zh: '主项计划', en: 'Main plan' },
  entity: 'riverside',
  tier: 1 as const,
  owner: 'operations',
  maySet: ['operations'],
  mayChange: ['president'],
};
const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const drawn = parsePlan({
  ...head,
  nodes: [
    { id: 'start', label: label('开工'), tier: 1, milestone: 'start', calendar: 'site' },
    { id: 'piles', label: label('桩基 & 检测 <静载>'), tier: 2, duration: 40, calendar: 'site' },
    { id: 'top', label: label('主体封顶'), tier: 2, duration: 120, calendar: 'site', deadline: '2027-03-31' },
    { id: 'open', label: label('开盘'), tier: 1, milestone: 'finish', constraint: { type: 'FNLT', at: '2027-05-01' } },
  ],
  links: [
    { from: 'start', to: 'piles', type: 'FS' },
    { from: 'piles', to: 'top', type: 'SS', lag: 20 },
    { from: 'top', to: 'open', type: 'FF', lag: -3, unit: 'day' },
    { from: 'piles', to: 'open', type: 'FS', lag: 50, unit: 'percent' },
  ],
});
const calendars = { office: chinaCalendar(), site: workCalendar({ week: [true, true, true, true, true, true, true] }) };
const scheduled = schedulePlan(drawn, { calendars, start: '2026-06-01' });
if (scheduled.kind !== 'scheduled') throw new Error('cyclic');
const { plan } = scheduled;
const baseline = parseBaseline({
  id: 'b',
  label: label('考核版'),
  plan: 'main',
  tier: 1,
  version: 'assessment',
  from: '2026-05-01',
  revision: 1,
  reason: label('首次批准'),
  approver: 'president',
  dates: [{ node: 'top', start: '2026-07-01', finish: '2026-11-01' }],
});
const progress = [
  parseNodeProgress({ node: 'start', on: '2026-06-30', actualStart: '2026-06-01', actualFinish: '2026-06-01' }),
  parseNodeProgress({ node: 'piles', on: '2026-06-30', actualStart: '2026-06-02', percent: '62.5' }),
];
const { xml, lost } = toProjectXml([plan], {
  locale: 'zh',
  calendars,
  calendar: 'office',
  baselines: [baseline],
  progress,
});
const options = { plan: head, asOf: '2026-06-30', maxBytes: 2_000_000 };

test('a plan goes out and comes back: nodes, links with every lag, constraints, deadlines', () => {
  const read = readProjectXml(xml, options);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.issues));
  expect(read.plan.nodes).toEqual(plan.nodes);
  expect(read.plan.links?.toSorted((a, b) => (a.type < b.type ? -1 : 1))).toEqual(
    [
      { from: 'start', to: 'piles', type: 'FS' },
      { from: 'piles', to: 'open', type: 'FS', lag: 50, unit: 'percent' },
      { from: 'piles', to: 'top', type: 'SS', lag: 20, unit: 'workday' },
      { from: 'top', to: 'open', type: 'FF', lag: -3, unit: 'day' },
    ].toSorted((a, b) => (a.type < b.type ? -1 : 1)),
  );
});

test('what was scheduled out of it again stands on the same days', () => {
  const read = readProjectXml(xml, options);
  if (read.kind !== 'read') throw new Error('refused');
  const again = schedulePlan(read.plan, { calendars: read.calendars, start: '2026-06-01' });
  expect(again.kind === 'scheduled' ? again.plan.nodes.map(({ finish }) => finish) : []).toEqual(
    plan.nodes.map(({ finish }) => finish),
  );
});

test('the China calendar comes back as the same workdays over the span of the plan', () => {
  const read = readProjectXml(xml, options);
  if (read.kind !== 'read') throw new Error('refused');
  const days = read.calendars['office']?.overrides?.map(({ date, works }) => `${date} ${works}`) ?? [];
  expect(days).toContain('2026-10-01 false');
  expect(days).toContain('2026-10-10 true');
});

test('progress and baselines come back; a percent is whole in this format', () => {
  const read = readProjectXml(xml, options);
  if (read.kind !== 'read') throw new Error('refused');
  expect(read.progress).toEqual([
    { node: 'start', on: '2026-06-30', actualStart: '2026-06-01', actualFinish: '2026-06-01', percent: '100' },
    { node: 'piles', on: '2026-06-30', actualStart: '2026-06-02', percent: '62' },
  ]);
  expect(read.baselines).toEqual([{ number: 0, dates: [{ node: 'top', start: '2026-07-01', finish: '2026-11-01' }] }]);
});

test('what cannot be carried is listed on both ways', () => {
  expect(lost.map(({ code, path }) => [code, path.join('.')])).toEqual([['percent-lost', 'progress.1.percent']]);
  expect(lost[0]?.message).toContain('62.5% done of the node "piles" is written as 62%');
  const owned = { ...plan, nodes: plan.nodes.map((node) => ({ ...node, owner: 'site-manager' })) };
  const out = toProjectXml([owned], { locale: 'en', calendars, calendar: 'office' });
  expect(out.lost.map(({ code, path }) => [code, path.at(-1)])).toEqual(plan.nodes.map(() => ['field-lost', 'owner']));
  const read = readProjectXml(xml, options);
  expect(read.kind === 'read' ? read.lost.map(({ code }) => code) : []).toEqual(['summary-lost']);
});

test('what a report and a constraint say beyond Microsoft Project is listed', () => {
  const hard = { type: 'MSO' as const, at: '2026-06-01' as never, hard: true };
  const nodes = plan.nodes.map((node) =>
    node.id === 'start' ? { ...node, standard: 'start', constraint: hard } : node,
  );
  const told = parseNodeProgress({
    node: 'top',
    on: '2026-06-30',
    percent: '100',
    forecastFinish: '2026-12-01',
    by: 'site',
  });
  const out = toProjectXml([{ ...plan, nodes }], { locale: 'en', calendars, calendar: 'office', progress: [told] });
  expect(out.lost.map(({ path }) => path.join('.'))).toEqual([
    '0.nodes.0.standard',
    '0.nodes.0.constraint.hard',
    'progress.0.forecastFinish',
    'progress.0.by',
    'progress.0.percent',
  ]);
});

test('in what units does MSPDI keep its lags? Tenths of a minute, of a working day or of a day of 24 hours; percents as they are', () => {
  const lags = [...xml.matchAll(/<LinkLag>(.*?)<.LinkLag>\s*<LagFormat>(.*?)</g)].map(([, lag, format]) => [
    lag,
    format,
  ]);
  // 20 working days of 8 hours, 50 percent, 3 days of 24 hours before: one link has no lag.
  expect(lags).toEqual([
    ['0', '7'],
    [String(20 * 8 * 60 * 10), '7'],
    [String(-3 * 24 * 60 * 10), '8'],
    ['50', '19'],
  ]);
});

test('WBS 1.10 stays text', () => {
  const nodes = Array.from({ length: 10 }, (_, at) => ({ id: `n${at}`, label: label('节点'), tier: 1 as const }));
  const many = toProjectXml([{ ...head, nodes }], { locale: 'zh', calendars, calendar: 'office' });
  expect(many.xml).toContain('<WBS>1.10</WBS>');
});

const hostile: readonly (readonly [string, string])[] = [
  ['document-type', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project>&b;</Project>'],
  ['not-xml', '<Project><Tasks></Project>'],
  ['not-xml', 'no xml at all <'],
  ['not-project', '<Other/>'],
  ['too-large', `<Project>${' '.repeat(2_000_001)}</Project>`],
  ['not-xml', '<a>'.repeat(200_000)],
];

test.each(hostile)('refused: %s', (code, text) => {
  const read = readProjectXml(text, options);
  expect(read.kind === 'refused' ? read.issues[0]?.code : read.kind).toBe(code);
});

test('a file of another hand: ids by number, parts of days, summary tasks, rules that repeat', () => {
  const other = `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>420</MinutesPerDay>
    <Calendars><Calendar><UID>1</UID><Name>Standard</Name><WeekDays><WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay>
    </WeekDays><Exceptions><Exception><TimePeriod><FromDate>2026-02-16T00:00:00</FromDate><ToDate>2026-02-17T23:59:00</ToDate></TimePeriod>
    <Name>春节</Name><Type>1</Type><DayWorking>0</DayWorking></Exception><Exception><TimePeriod><FromDate>2026-01-01T00:00:00</FromDate>
    <ToDate>2030-01-01T23:59:00</ToDate></TimePeriod><Name>元旦</Name><Type>2</Type></Exception></Exceptions></Calendar></Calendars>
    <Tasks><Task><UID>0</UID><Name>项目</Name><Summary>1</Summary></Task><Task><UID>1</UID><Name>阶段</Name><Summary>1</Summary></Task>
    <Task><UID>2</UID><Name>施工图</Name><Duration>PT10H30M0S</Duration></Task>
    <Task><UID>3</UID><Name>审图</Name><Duration>PT14H0M0S</Duration><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type>
    <LinkLag>4200</LinkLag><LagFormat>7</LagFormat></PredecessorLink><PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>
    </Tasks><Resources><Resource><UID>1</UID></Resource></Resources></Project>`;
  const read = readProjectXml(other, options);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.issues));
  expect(read.plan.nodes.map(({ id, duration }) => [id, duration])).toEqual([
    ['task-2', 2],
    ['task-3', 2],
  ]);
  expect(read.plan.links).toEqual([{ from: 'task-2', to: 'task-3', type: 'FS', lag: 1, unit: 'workday' }]);
  expect(read.calendars['Standard']?.week?.[5]).toBe(true);
  expect(read.calendars['Standard']?.overrides?.map(({ date }) => date)).toEqual(['2026-02-16', '2026-02-17']);
  expect(read.lost.map(({ code }) => code)).toEqual([
    'section-lost',
    'summary-lost',
    'part-of-day',
    'link-lost',
    'recurrence-lost',
  ]);
});
