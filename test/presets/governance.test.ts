import {
  checkAuthority,
  controlModeOf,
  ControlModeAlias,
  parseAuthorityMatrix,
  parseControlMode,
  parseOrganization,
  rowsUnder,
  staffing,
} from 'hoshin/organization';
import { isHoshinError, parse } from 'hoshin/foundation';
import {
  companyLeaders,
  controlModeAliases,
  controlModes,
  departmentsOf,
  deviationWarning,
  eightDepartments,
  exceptionalGate,
  keyNodeLists,
  operatingMeetings,
  planningMeetingRules,
  riskMatrix5x5,
  sevenBeforeThreeAfter,
  sevenStageGates,
  tripWarnings,
  worksLateWarning,
} from 'hoshin/presets';
import { parseMeetingType, parseReviewRule, parseStageGate } from 'hoshin/reviews';
import { checkRiskMatrix, parseRiskMatrix, raiseWarnings, riskLevel } from 'hoshin/risks';
import { expect, test } from 'vitest';

test('eight departments and their posts, head by head as the seed firm has them', () => {
  const company = { id: 'company', kind: 'city', label: { zh: '城市公司', en: 'City company' }, parent: null };
  const { entities, positions } = departmentsOf('company');
  const organization = parseOrganization({ entities: [company, ...entities], positions });
  expect(
    entities.map(
      ({ id, label }) => `${label.zh} ${staffing(organization, { at: '2026-11-22', entity: id }).establishment}`,
    ),
  ).toEqual(['运营部 3', '人力资源部 2', '开发部 2', '财务部 2', '营销部 2', '客服部 6', '采招部 3', '工程部 3']);
  expect(staffing(organization, { at: '2026-11-22' }).establishment).toBe(28);
  const leaders = new Set(companyLeaders.map(({ id }) => id));
  expect(eightDepartments.every(({ under }) => leaders.has(under))).toBe(true);
});

test('control modes select rows, and the other naming is mapped to them with a reason', () => {
  for (const mode of controlModes) expect(parseControlMode(mode).rules).toHaveLength(7);
  const ids = controlModes.map(({ id }) => id);
  for (const alias of controlModeAliases) {
    expect(ids).toContain(parse(ControlModeAlias, alias).mode);
    expect(ids).not.toContain(alias.id);
  }
  const label = { zh: '示例', en: 'Example' };
  const row = (level: string) => ({
    id: level,
    decision: 'price',
    level,
    when: {},
    steps: [{ verb: 'approve', role: level, order: 1 }],
  });
  const matrix = parseAuthorityMatrix({
    roles: ['group', 'frame', 'unit'].map((id) => ({ id, label })),
    decisions: [{ id: 'price', label, area: 'marketing' }],
    rows: ['group', 'frame', 'unit'].map(row),
    controlModes,
  });
  expect(ids.map((id) => [id, rowsUnder(matrix, id).map((one) => one.id)])).toEqual([
    ['financial', ['unit']],
    ['strategic', ['frame']],
    ['operating', ['group']],
  ]);
  expect(checkAuthority(matrix)).toEqual([]);
  const organization = parseOrganization({
    entities: [
      { id: 'g', kind: 'group', label, parent: null, controlMode: 'strategic' },
      { id: 'c', kind: 'city', label, parent: 'g' },
    ],
  });
  expect(controlModeOf(organization, 'c')).toBe('strategic');
});

test('the grid of five by five grades products as published, and breaks none of the rules that are checked', () => {
  parseRiskMatrix(riskMatrix5x5);
  const counts = new Map<string, number>();
  for (let likelihood = 1; likelihood <= 5; likelihood += 1) {
    for (let impact = 1; impact <= 5; impact += 1) {
      const { grade } = riskLevel(riskMatrix5x5, { likelihood, impact });
      const product = likelihood * impact;
      expect(grade).toBe(product >= 20 ? 'major' : product >= 9 ? 'larger' : product >= 4 ? 'general' : 'slight');
      counts.set(grade, (counts.get(grade) ?? 0) + 1);
    }
  }
  expect(Object.fromEntries(counts)).toEqual({ slight: 5, general: 9, larger: 8, major: 3 });
  expect(checkRiskMatrix(riskMatrix5x5)).toEqual([]);
});

const levelAt = (rules: Parameters<typeof raiseWarnings>[0], metric: string, value: string, tags: string[] = []) =>
  raiseWarnings(rules, [{ subject: 's', metric, tags, readings: [{ on: '2026-05-01', value }] }] as never, {
    asOf: '2026-05-01',
  }).standing[0]?.level ?? 'none';

test('works lights turn at 7 and 15 days, deviations at 10, 20 and 30 %', () => {
  const late = (days: string) => levelAt([worksLateWarning], 'late-days', days);
  expect(['0', '1', '7', '8', '14', '15'].map(late)).toEqual(['none', 'yellow', 'yellow', 'orange', 'orange', 'red']);
  const off = (share: string) => levelAt([deviationWarning], 'deviation', share);
  expect(['0.09', '0.1', '0.199', '0.2', '0.3', '0.31'].map(off)).toEqual([
    'none',
    'yellow',
    'yellow',
    'orange',
    'orange',
    'red',
  ]);
});

test('a milestone trips at one day late, a node of level one at ten; the other stars must be given and rise', () => {
  const rules = tripWarnings({ milestone: { two: 5, three: 10 }, levelOne: { two: 15, three: 30 } });
  const stars = (days: string, tag: string) => levelAt(rules, 'late-days', days, [tag]);
  expect(['0', '1', '5', '10'].map((days) => stars(days, 'milestone'))).toEqual(['none', 'star-1', 'star-2', 'star-3']);
  expect(['9', '10', '15', '30'].map((days) => stars(days, 'level-1'))).toEqual(['none', 'star-1', 'star-2', 'star-3']);
  expect(stars('99', 'level-3')).toBe('none');
  try {
    tripWarnings({ milestone: { two: 1, three: 10 }, levelOne: { two: 15, three: 30 } });
    expect.unreachable();
  } catch (error) {
    expect(isHoshinError(error) && error.code).toBe('trip-steps');
  }
});

test('seven gates in two zones, and one for rare events', () => {
  expect(sevenStageGates.map(({ label }) => label.zh)).toEqual([
    '项目论证',
    '土地获取',
    '项目策划',
    '方案设计',
    '工程建设',
    '营销管理',
    '客户服务',
  ]);
  expect(sevenStageGates.filter(({ zone }) => zone === 'profit-planning')).toHaveLength(3);
  for (const gate of [...sevenStageGates, exceptionalGate]) parseStageGate(gate);
  expect(exceptionalGate.kind).toBe('exceptional');
});

test('every meeting of the catalogue is one, and the fortnightly check has its four steps', () => {
  for (const { type } of operatingMeetings) parseMeetingType(type);
  expect(operatingMeetings.map(({ every }) => every)).toEqual([
    'week',
    'week',
    'fortnight',
    'month',
    'quarter',
    'half',
    'year',
    null,
    null,
  ]);
  const check = operatingMeetings.find(({ type }) => type.id === 'fortnightly-check');
  expect(check?.type.steps.map(({ id }) => id)).toEqual(['check', 'publish', 'sum-up', 'train']);
});

test('seven before, three after; days without a source must be given, and on the right side', () => {
  const sides = sevenBeforeThreeAfter.map(({ side }) => side);
  expect([sides.filter((side) => side === 'before').length, sides.filter((side) => side === 'after').length]).toEqual([
    7, 3,
  ]);
  const nodes = new Set(keyNodeLists.flatMap((list) => list.nodes.map(({ id }) => id)));
  expect(sevenBeforeThreeAfter.every(({ node }) => nodes.has(node))).toBe(true);
  const codes = (days: Record<string, number>): [string, unknown][] => {
    try {
      planningMeetingRules({ days, unit: 'day' });
      return [];
    } catch (error) {
      return isHoshinError(error) ? error.issues.map(({ code, path }) => [code, path[1]]) : [];
    }
  };
  expect(codes({})).toHaveLength(8); // the opening and the handover evaluations have published days
  const given = Object.fromEntries(sevenBeforeThreeAfter.map(({ id, side }) => [id, side === 'before' ? -20 : 60]));
  expect(codes({ ...given, 'kick-off': 3 })).toEqual([['offset-side', 'kick-off']]);
  for (const rule of planningMeetingRules({ days: given, unit: 'day' })) parseReviewRule(rule);
});
