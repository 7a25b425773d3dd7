import {
  ahpWeights,
  capabilityIndex,
  capabilityRanking,
  cashScore,
  developmentScore,
  dominancePairs,
  groupJudgements,
  rankRange,
  rankSwings,
  seededRandom,
  settledWeights,
  withoutEachIndicator,
} from 'hoshin/capability';
import { dividedBy, shiftPeriod, toNumber } from 'hoshin/foundation';
import { scoreTree } from 'hoshin/scoring';
import { asOf, cashRules, judges, lateCurve, operationItems, projects, quarter, teams } from './data.mjs';

export const terms = ['development', 'operation', 'cash'];
const termLabels = {
  development: { zh: '项目开发能力', en: 'Development' },
  operation: { zh: '项目经营能力', en: 'Operation' },
  cash: { zh: '现金流季度完成', en: 'Quarterly cash' },
};

/** A1, A2 and A3: three roles judge alone, the geometric mean joins them, and the result is settled to thousandths. */
export function weightsOf() {
  const options = { randomIndex: 'saaty-1980' };
  const joined = ahpWeights(groupJudgements(judges.map(({ matrix }) => matrix)), options);
  const [development, operation, cash] = settledWeights(joined.weights, '0.001');
  return {
    weights: { development, operation, cash },
    joined,
    alone: judges.map(({ role, matrix }) => ({ role, ...ahpWeights(matrix, options) })),
  };
}

/** The three terms of one project, each a score with its parts. */
export function termsOf({ nodes, operation, cash }) {
  const items = operationItems.map(({ id, label, weight, rule, direction }) => {
    const [actual, target] = operation[id];
    return { kind: 'item', id, label, weight, rule, input: { actual, target, direction } };
  });
  return {
    development: developmentScore(nodes, { period: quarter, asOf, late: lateCurve }),
    operation: scoreTree({
      kind: 'group',
      id: 'operation',
      label: termLabels.operation,
      combine: 'weighted-mean',
      missing: 'hold',
      parts: items,
    }),
    cash: cashScore({ actual: cash[0], planned: cash[1] }, cashRules),
  };
}

/** Everything the report tells, as plain values: the terminal and the page only write it down. */
export function tell() {
  const weighed = weightsOf();
  const scored = projects.map((project) => {
    const parts = termsOf(project);
    return {
      ...project,
      parts,
      index: capabilityIndex(parts, weighed.weights, { id: project.id, label: project.label }),
    };
  });
  const before = shiftPeriod(quarter, -1);
  const entries = scored.flatMap(({ id, label, team, index, before: points }) => {
    const entry = { project: id, projectLabel: label, team, teamLabel: teams[team] };
    const past = points === null ? [] : [{ ...entry, quarter: before, index: points }];
    return [...past, { ...entry, quarter, index }];
  });
  const options = { quarter, level: '1', missing: 'hold' };
  return {
    ...weighed,
    scored,
    projects: capabilityRanking(entries, { ...options, by: 'project' }),
    teams: capabilityRanking(entries, { ...options, by: 'team' }),
    firm: firmness(scored, weighed.weights),
  };
}

/** How firm the ranking stands: the same index as a composite, whose weights can be varied. */
function firmness(scored, weights) {
  const tree = {
    id: 'capability-index',
    weight: 1,
    parts: terms.map((id) => ({ id, label: termLabels[id], weight: toNumber(weights[id]) })),
  };
  const units = scored.map(({ id, label, parts }) => ({
    id,
    label,
    values: Object.fromEntries(terms.map((term) => [term, toNumber(parts[term].points)])),
  }));
  const options = { normalize: 'none', aggregate: 'arithmetic' };
  return {
    ranges: rankRange(tree, units, options, { draws: 1000, noise: 0.25, random: seededRandom(20260930) }),
    swings: rankSwings(tree, units, options),
    dominance: dominancePairs(tree, units, options),
    without: withoutEachIndicator(tree, units, options),
  };
}

/** What would lift a project past the next one above: so many points more in one term alone. */
export function neededPoints({ behind }, weights) {
  if (behind === null) return null;
  return terms.map((term) => ({ term, points: dividedBy(behind, weights[term], { quantum: '0.1', mode: 'up' }) }));
}

export { termLabels };
