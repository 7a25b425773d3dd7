import { isHoshinError } from 'hoshin/foundation';
import { amend, assess, diff, history, parseFramework, safeParseFramework } from 'hoshin/framework';
import { expect, test } from 'vitest';
import { firm } from './firm.ts';
import { ledgerOf } from './sample.ts';

const figure = (indicator: string, entity: string, at: string, value: string) => ({
  kind: 'measurement',
  id: `${indicator}.${entity}.${at}`,
  recordedOn: '2026-05-04',
  indicator,
  entity,
  at,
  value,
});
const flow = (id: string, date: string, amount: string) => ({
  kind: 'cash-flow',
  id,
  recordedOn: '2026-05-04',
  project: 'p1',
  date,
  amount,
  category: 'receipts',
});
const at = (gate: string, state: string) => ({
  kind: 'gate-event',
  id: gate,
  recordedOn: '2026-05-04',
  review: {
    id: `p1.${gate}`,
    gate,
    subject: 'p1',
    exceptional: [],
    findings: [],
    opinions: [],
    conditions: [],
    state,
    history: [],
  },
});
const risk = (id: string, subject: string, likelihood: number, impact: number, state = 'identified') => ({
  kind: 'risk-event',
  id,
  recordedOn: '2026-05-04',
  risk: {
    id,
    label: { zh: '示例风险', en: 'A risk' },
    kind: 'operation',
    subject,
    cause: 'illustrative',
    owner: 'pm',
    identifiedOn: '2026-04-01',
    inherent: { likelihood, impact },
    current: { likelihood, impact },
    residual: null,
    responses: [],
    state,
    history: [],
  },
});
const certificateEvent = {
  kind: 'certificate-event',
  id: 'gone',
  recordedOn: '2026-05-10',
  entity: 'group',
  certificate: 'qualification',
  event: 'revoked',
  on: '2026-05-09',
};
const told = [
  figure('sales', 'p1', '2026-Q1', '800'),
  figure('cost', 'p1', '2026-Q1', '310'),
  figure('sales', 'p2', '2026-02', '90'),
  figure('sales', 'p2', '2026-03', '80'),
  figure('sales', 'p2', '2026-04', '100'),
  flow('in', '2026-03-02', '0.1'),
  flow('more', '2026-03-03', '0.2'),
  flow('out', '2026-04-01', '-500'),
  flow('to-come', '2026-12-01', '9000'),
  at('decision', 'passed'),
  at('opening', 'preparing'),
  risk('slip', 'p1', 3, 3),
  risk('small', 'p1', 1, 1),
  risk('beyond', 'p1', 4, 1),
  {
    kind: 'case-event',
    id: 'c1',
    recordedOn: '2026-05-04',
    process: 'contract-approval',
    entity: 'p1',
    case: {
      id: 'c1',
      openedOn: '2026-04-01',
      runs: [{ step: 'draft', by: 'clerk', from: '2026-04-01', to: '2026-04-20' }],
      closed: true,
    },
  },
];
const picture = assess(firm, ledgerOf(told), { asOf: '2026-05-05' });
const of = (kind: string) =>
  picture.warnings.filter((one) => one.kind === kind).map(({ subject, light }) => `${subject} ${light}`);

test('cash is summed up exactly, by project, as far as the day', () => {
  expect(picture.elements.funds.cash).toMatchObject([
    { project: 'p1', received: '0.3', paid: '500', net: '-499.7', through: '2026-04-01' },
  ]);
});

test('a project is judged by its criteria: the sum of its flows over its life against the version decided on', () => {
  const [p1] = picture.systems.operations.criteria;
  expect(p1).toMatchObject({ project: 'p1', light: 'red' });
  // 800 of 900 is 11.1 % short, 310 is 3.3 % above 300.
  expect(p1?.dimensions.map(({ light }) => light)).toEqual(['red', 'green', 'red']);
  expect(of('criteria')).toEqual(['p1 red']);
  expect(assess(firm, ledgerOf(told), { asOf: '2026-01-31' }).systems.operations.criteria).toEqual([]);
});

test('an investment is followed by the figures reported, and by the plan where none are', () => {
  const [p2] = picture.systems.operations.tracking;
  expect(p2?.project).toBe('p2');
  // 95 from the plan, 90 and 80 as reported: 265 of 300.
  expect(p2?.dimensions[0]?.periods[0]).toMatchObject({ period: '2026-Q1', planned: '300', actual: '265' });
  expect(of('investment')).toEqual(['p2 yellow']);
  const untold = assess(firm, ledgerOf([]), { asOf: '2026-05-05' });
  expect(untold.unknowns.filter(({ kind }) => kind === 'investment').map(({ subject }) => subject)).toEqual(['p2']);
  expect(untold.totals.unknowns).toBe(untold.unknowns.length);
});

test('stages, processes and risks are shown, and what has no grade is unknown', () => {
  expect(picture.systems.operations.stages).toMatchObject([{ subject: 'p1', stage: 'opening' }]);
  expect(picture.systems.operations.processes).toMatchObject([{ process: 'contract-approval' }]);
  expect(picture.risks?.lines.map(({ risk: { id } }) => id)).toEqual(['slip', 'small']);
  expect(of('risk')).toEqual(['slip red']);
  expect(picture.unknowns.filter(({ kind }) => kind === 'risk').map(({ subject }) => subject)).toEqual(['beyond']);
});

test('certificates ask for what falls due within the horizon, unless they are known to have ended', () => {
  expect(picture.dueCertificates.map(({ certificate, due }) => `${certificate} ${due}`)).toEqual(['q1 2026-05-31']);
  const later = assess(firm, ledgerOf([...told, certificateEvent]), { asOf: '2026-05-10' });
  expect(later.dueCertificates).toEqual([]);
});

test('a comparison tells warnings of every kind', () => {
  const before = assess(firm, ledgerOf([]), { asOf: '2026-05-05' });
  const raised = diff(before, picture).warnings.filter(({ change }) => change === 'raised');
  expect(raised.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['p1', 'p2', 'slip']));
});

test('everything that names something that is not there is told, with nodes that wait for one another', () => {
  const broken = structuredClone(firm) as any;
  broken.certificates[0].entity = 'nowhere';
  broken.criteria[0].dimensions[0].id = 'nothing';
  broken.criteria[0].baselines = [];
  broken.criteria[1].project = 'nowhere';
  broken.investments[0].plan.project = 'p1';
  broken.investments[0].actuals.receipts = 'nothing';
  broken.gates[1].id = 'decision';
  const start = { from: 'p1.start', to: 'p3.open', type: 'FS' };
  broken.plans[1].links = [start];
  broken.plans[2].links = [{ ...start, from: 'p3.open', to: 'p1.start' }];
  const read = safeParseFramework(broken);
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'unknown-id certificates.0.entity',
    'unknown-id criteria.0.dimensions.0.id',
    'unknown-id criteria.1.project',
    'other-project investments.0.plan.project',
    'unknown-id investments.0.actuals.receipts',
    'duplicate-id gates.1.id',
    'cyclic-plan plans',
  ]);
});

test('a document without any of it reads as before, and an amendment may add it and take it back', () => {
  const { criteria } = firm;
  const lists = ['criteria', 'investments', 'gates', 'certificates', 'processes', 'meetings', 'authority'];
  const bare = parseFramework(Object.fromEntries(Object.entries(firm).filter(([name]) => !lists.includes(name))));
  expect([bare.criteria, bare.certificates, bare.authority]).toEqual([[], [], null]);
  const head = { by: 'president', because: { zh: '示例', en: 'Illustrative' } };
  const put = {
    ...head,
    id: 'judge',
    from: '2026-03-01',
    changes: [{ kind: 'put', in: 'criteria', value: criteria[0] }],
  };
  const drop = { ...head, id: 'leave', from: '2026-04-01', changes: [{ kind: 'remove', in: 'criteria', id: 'p1' }] };
  const next = amend(bare, [put, drop] as any);
  expect(next.criteria).toEqual([]);
  expect(history(next).flatMap(({ changes }) => changes.map(({ what, id }) => `${what} ${id}`))).toEqual([
    'added p1',
    'removed p1',
  ]);
  const ghost = { ...drop, id: 'ghost', from: '2026-05-01' };
  let code = '';
  try {
    amend(next, [ghost] as any);
  } catch (error) {
    code = isHoshinError(error) ? error.code : '';
  }
  expect(code).toBe('nothing-to-remove');
});
