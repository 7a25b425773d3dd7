import { workCalendar } from 'hoshin/foundation';
import { assess, parseLedger } from 'hoshin/framework';
import { checkAuthority, route } from 'hoshin/organization';
import { appraise, checkDistribution } from 'hoshin/performance';
import { MeetingType, ReviewRule, StageGate } from 'hoshin/reviews';
import { EarlyWarningRule, RiskMatrix } from 'hoshin/risks';
import { parse, safeParse, type Schema } from 'hoshin/foundation';
import {
  departmentSixtyForty,
  openPreset,
  fourTiers,
  parsePreset,
  projectForcedDistribution,
  proposedAppraisal,
  realEstateAuthority,
  realEstateCn,
  realEstateOperations,
  sevenControls,
  winterStops,
  teamDistributionCaps,
} from 'hoshin/presets';
import { isNeutral } from 'hoshin/testing';
import { describe, expect, it } from 'vitest';

const label = { zh: '示例企业', en: 'Example developer' };
const calendar = workCalendar({ week: [true, true, true, true, true, false, false] });
const indicator = (id: string) => realEstateCn().indicators.find(({ value }) => value.id === id);

describe('the reference preset', () => {
  const preset = realEstateCn();

  it('is read by the schema, and every rule of it by its room', () => {
    expect(parsePreset(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
    for (const { value } of preset.reviews) expect(safeParse(ReviewRule, value).ok).toBe(true);
  });

  it('has the four families of the plan, and calls the fifth a proposal', () => {
    expect(preset.families.map(({ value, basis }) => [value.id, basis])).toEqual([
      ['operating', 'seed'],
      ['sales', 'seed'],
      ['cash', 'seed'],
      ['finance', 'seed'],
      ['management', 'default'],
    ]);
    for (const { value } of preset.families) {
      expect(preset.indicators.filter(({ value: one }) => one.family === value.id).length).toBeGreaterThan(7);
    }
  });

  it('names the six key figures, eight departments, seven stages and eight key nodes', () => {
    expect(preset.keyFigures.map((id) => indicator(id)?.value.label.zh)).toEqual([
      '净签约',
      '确收（确认收入）',
      '供货货值',
      '净利润',
      '经营性净现金流',
      '土地投资',
    ]);
    expect(preset.departments).toHaveLength(8);
    expect(preset.stages).toHaveLength(7);
    expect(preset.templates[0]?.value.nodes).toHaveLength(8);
  });

  it('tells published formulas from its own', () => {
    expect(indicator('net-signing')).toMatchObject({ basis: 'public', parts: { formula: 'public' } });
    expect(indicator('first-pass')).toMatchObject({ basis: 'seed', parts: { formula: 'default' } });
    expect(indicator('gross-margin')).toMatchObject({ basis: 'default' });
    for (const { basis, source } of preset.indicators) expect(source === undefined).toBe(basis === 'default');
  });

  it('opens with assess: a project’s key nodes by a named profile', () => {
    const framework = openPreset(preset, {
      id: 'developer-2026',
      label,
      top: { id: 'company', label, kind: 'group' },
      units: [{ id: 'project-a', label: { zh: '示例项目', en: 'Example project' }, kind: 'project' }],
      period: '2026' as never,
      goals: preset.keyFigures.map((id) => ({ indicator: id, target: '1000000000' })),
      setBy: 'board',
      setOn: '2026-01-05',
      calendar,
      plans: [
        {
          template: 'eight-key-nodes',
          entity: 'project-a',
          profile: 'ordinary-high-rise',
          values: { 'show-before-opening': 30 },
          dates: { 'land-certificate': '2026-01-05' },
        },
      ],
    });
    const due = framework.plans[0]?.nodes.map(({ id, finish }) => `${id} ${String(finish)}`);
    // 10 months from land to opening, works 120 days after land, handed over 17 months after their start.
    expect(due).toContain('opening 2026-11-05');
    expect(due).toContain('start 2026-05-05');
    expect(due).toContain('handover 2027-10-05');
    const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: [] });
    const picture = assess(framework, ledger, { asOf: '2026-05-06' });
    expect(picture.elements.plan.nodes.find(({ node }) => node === 'start')?.light).toBe('red');
    expect(picture.keyFigures).toHaveLength(6);
    expect(picture.dueReviews.map(({ meeting }) => meeting)).toContain('fortnightly-check');
  });
});

it('opens with batches and buildings of a project as entities, their works by published durations', () => {
  const floor = { type: 'high', floors: 19, basements: 1, pile: 'driven', 'fit-out': 'bare' };
  const framework = openPreset(realEstateCn(), {
    id: 'developer-2026',
    label,
    top: { id: 'company', label, kind: 'group' },
    units: [{ id: 'project-a', label, kind: 'project' }],
    period: '2026' as never,
    goals: [{ indicator: 'signed', target: '1' }],
    setBy: 'board',
    setOn: '2026-01-05',
    calendar,
    plans: [
      {
        template: 'building-durations-2012',
        entity: 'project-a',
        start: '2026-03-01',
        batches: [
          {
            id: 'batch-1',
            label,
            buildings: [{ id: 'n1', label, values: { ...floor, 'transfer-floors': 0, 'spring-festivals': 0 } }],
          },
        ],
      },
    ],
  });
  expect(framework.organization.entities.map(({ id, kind, parent }) => [id, kind, parent])).toEqual([
    ['company', 'group', null],
    ['project-a', 'project', 'company'],
    ['batch-1', 'batch', 'project-a'],
    ['n1', 'building', 'batch-1'],
  ]);
  // 400 days end to end, as the published table has it: the last of them is 399 days after the first.
  expect(framework.plans[0]?.nodes.at(-1)?.finish).toBe('2027-04-04');
});

describe('what stands beside the reference preset', () => {
  const operations = realEstateOperations();
  const all = <T>(schema: Schema<T>, values: readonly unknown[]) =>
    values.map((value) => parse(schema, JSON.parse(JSON.stringify(value))));

  it('is read by the rooms’ schemas', () => {
    expect(
      all(
        StageGate,
        operations.gates.map(({ value }) => value),
      ),
    ).toHaveLength(8);
    expect(
      all(
        MeetingType,
        operations.meetings.map(({ value }) => value.type),
      ).length,
    ).toBeGreaterThan(8);
    expect(
      all(
        EarlyWarningRule,
        operations.warnings.map(({ value }) => value),
      ),
    ).toHaveLength(2);
    expect(all(RiskMatrix, [operations.riskMatrix.value])).toHaveLength(1);
  });

  it('tells of every datum where it comes from', () => {
    const { leaders, departments, controlModes, keyNodes, controls, gates, meetings, planningMeetings } = operations;
    const data = [leaders, departments, controlModes, keyNodes, controls, gates, meetings, planningMeetings].flat();
    for (const { basis, source } of data) expect(source === undefined).toBe(basis === 'default');
    expect(new Set(planningMeetings.map(({ basis }) => basis))).toEqual(new Set(['seed', 'public', 'default']));
  });

  it('reaches the schemes of contracts, of appraisal and of the monthly plan', () => {
    const { contracts, appraisal, departmentPlan, capability } = realEstateOperations();
    expect(contracts.scoring.map(({ value }) => value.rule.kind)).toEqual(['ratio', 'anchors', 'slopes', 'ratio']);
    expect([contracts.status, appraisal.scheme, departmentPlan, capability].map(({ basis }) => basis)).toEqual([
      'public',
      'default',
      'public',
      'default',
    ]);
  });

  it('holds no figure whose origin is not told', () => {
    const untold = [realEstateOperations(), realEstateCn(), winterStops].flatMap((one) => figuresWithoutBasis(one));
    expect(untold).toEqual([]);
    expect(figuresWithoutBasis({ a: [{ b: 3 }, { basis: 'seed', value: 4 }], c: '1.5' })).toEqual(['a.0.b', 'c']);
  });

  it('has four tiers, each with who compiles it', () => {
    expect(fourTiers.map(({ value }) => [value.tier, value.compiledBy.id])).toEqual([
      [1, 'head-office'],
      [2, 'project-head'],
      [3, 'functional-lead'],
      [4, 'department-manager'],
    ]);
  });

  it('has seven controls', () => {
    expect(sevenControls).toHaveLength(7);
    expect(sevenControls.every(({ basis }) => basis === 'seed')).toBe(true);
  });
});

describe('the authority matrix', () => {
  const { value: matrix, parts = {} } = realEstateAuthority();

  it('has no gap, no overlap, one approver a row, and a basis for each row', () => {
    expect(checkAuthority(matrix)).toEqual([]);
    expect(matrix.rows.filter(({ id }) => parts[id] === undefined)).toEqual([]);
    expect(matrix.rows.filter(({ id, source }) => parts[id] === 'public' && source === undefined)).toEqual([]);
  });

  it('sends a change of a permit node to the president, another key node to the operations centre', () => {
    const approver = (kind: string) => {
      const way = route(matrix, { decision: 'plan-change', kind, initiator: 'project-head' });
      return way.kind === 'routed'
        ? way.stages.flatMap(({ steps }) => steps).find(({ verb }) => verb === 'approve')?.role
        : way.kind;
    };
    expect(approver('key-node-permits')).toBe('group-president');
    expect(approver('key-node')).toBe('group-operations');
    expect(approver('ordinary')).toBe('general-manager');
  });
});

describe('the appraisal schemes', () => {
  it('hold the published limits of a team scoring 4: 8 % and 30 %', () => {
    const { value: caps } = teamDistributionCaps();
    const people = Array.from({ length: 25 }, (_, at) => ({
      person: `p${at}`,
      unit: 'u',
      grade: at < 3 ? '5' : '3.5-or-less',
      points: null,
    }));
    const report = checkDistribution({ units: [{ unit: 'u', organization: '4', pool: null }], people }, caps);
    expect(report.cohorts[0]?.lines.map(({ allowed }) => allowed)).toEqual([2, 9]);
    expect(report.kind).toBe('violated');
  });

  it('make a whole scheme that opens with appraise, its published parts told from ours', () => {
    const { value: scheme, parts, basis } = proposedAppraisal();
    expect([basis, parts?.['caps'], parts?.['linkage']]).toEqual(['default', 'public', 'default']);
    const post = (id: string, rank: string, points: string, vetoes: readonly object[] = []) => ({
      id,
      label,
      unit: 'works',
      rank,
      rater: 'head',
      scores: [{ key: 'individual', points }],
      vetoes,
    });
    const accident = { veto: 'casualty-ordinary', on: '2026-05-01', evidence: 'SR-1', decidedBy: 'board' };
    const report = appraise({
      id: 'a',
      period: '2026',
      scheme,
      shared: [],
      departments: [{ id: 'works', label, group: 'business', pool: null, scores: [{ key: 'target', points: '92' }] }],
      people: [post('works-01', 'director', '100'), post('works-02', 'officer', '100', [accident])],
    } as never);
    expect(report.departments[0]?.grade).toBe('4');
    expect(report.people.map(({ score, grade, monthsLost }) => [score.points, grade, monthsLost])).toEqual([
      ['94.4', '4-4.5', 0],
      ['98.4', '5', 1],
    ]);
  });

  it('move pay and do not add to it, and weigh 60 and 40', () => {
    expect(isNeutral(projectForcedDistribution().value)).toBe(true);
    expect(departmentSixtyForty().value.kinds[1]?.weights.map(({ weight }) => weight)).toEqual(['0.6', '0.4']);
  });
});

/** Where figures stand that no basis above them speaks of. */
function figuresWithoutBasis(top: unknown): string[] {
  const found: string[] = [];
  const waiting: (readonly [value: unknown, path: string])[] = [[top, '']];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))) found.push(path);
    if (typeof value !== 'object' || value === null || 'basis' in value) continue;
    for (const [key, held] of Object.entries(value)) waiting.push([held, path === '' ? key : `${path}.${key}`]);
  }
  return found.sort();
}
