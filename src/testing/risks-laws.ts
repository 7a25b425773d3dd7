import {
  checkRiskMatrix,
  type EarlyWarningRule,
  type RaiseOptions,
  raiseWarnings,
  type RiskMatrix,
  riskLevel,
  type WatchedMetric,
  type WarningReport,
} from '../risks/index.ts';

/**
 * What is wrong with what some rules say of some readings, in words; empty where nothing is: asked again the answer is the same,
 * whatever the order of the readings; later readings do not change what was said of an earlier day; a warning that stands was
 * raised by readings at its level; one rule warns once of one subject; what was cleared was raised before.
 *
 * @param days - days on which it is asked, in order
 * @param options - calendar and tests of one's own, where the rules need them
 */
export function brokenWarningLaws(
  rules: readonly EarlyWarningRule[],
  watched: readonly WatchedMetric[],
  days: readonly string[],
  options: Omit<RaiseOptions, 'asOf'> = {},
): readonly string[] {
  const turned = watched.map((one) => ({ ...one, readings: one.readings.toReversed() }));
  return days.flatMap((asOf) => {
    const raised = (of: readonly WatchedMetric[]): WarningReport => raiseWarnings(rules, of, { ...options, asOf });
    const report = raised(watched);
    const known = watched.map((one) => ({ ...one, readings: one.readings.filter(({ on }) => on <= asOf) }));
    const laws: readonly (readonly [broken: boolean, what: string])[] = [
      [told(report) !== told(raised(turned)), 'the order of readings changes the answer'],
      [told(report) !== told(raised(known)), 'a later reading changes an earlier day'],
      [twice(report), 'a rule warns twice of one subject'],
      [report.standing.some(({ evidence }) => evidence.length === 0), 'a warning stands on nothing'],
      [report.standing.some((one) => one.goodInARow >= one.clearAfter), 'a warning stands although it is over'],
      [report.standing.some(({ raisedOn, levelSince }) => levelSince < raisedOn), 'a level is older than its warning'],
      [
        report.cleared.some(({ raisedOn, clearedOn }) => clearedOn <= raisedOn),
        'a warning is cleared before it is raised',
      ],
    ];
    return laws.flatMap(([broken, what]) => (broken ? [`${asOf}: ${what}`] : []));
  });
}

function told({ standing, cleared }: WarningReport): string {
  return JSON.stringify([standing, cleared]);
}

function twice({ standing }: WarningReport): boolean {
  return new Set(standing.map(({ rule, subject }) => `${rule} ${subject}`)).size !== standing.length;
}

/**
 * What is wrong with a matrix, in words; empty where nothing is: every rating has a grade with a reason, and where
 * {@link checkRiskMatrix} calls it monotone, no worse rating has a milder grade.
 */
export function brokenMatrixLaws(matrix: RiskMatrix): readonly string[] {
  const ranks = matrix.likelihood.map((_, row) =>
    matrix.impact.map((__, column) => riskLevel(matrix, { likelihood: row + 1, impact: column + 1 }).rank),
  );
  if (checkRiskMatrix(matrix).some(({ code }) => code === 'risk-not-monotone')) return [];
  return ranks.flatMap((row, at) =>
    row.flatMap((rank, column) => {
      const worse = ranks.slice(at).flatMap((later) => later.slice(column));
      return worse.some((other) => other < rank)
        ? [`a rating worse than ${at + 1}, ${column + 1} has a milder grade`]
        : [];
    }),
  );
}
