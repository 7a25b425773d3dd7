import {
  appealUntil,
  cascadeIssues,
  catchballGap,
  contractAt,
  decompose,
  decomposeTable,
  goalChain,
  negotiate,
  parseContractAmendment,
  parseGoal,
  parseNegotiation,
  parsePerformanceContract,
  periodContract,
  reconcile,
  scoreContract,
  settledGoal,
  shareGap,
} from 'hoshin/goals';
import { chinaCalendar } from 'hoshin/presets';
import { flood, letter } from './contract.mjs';
import { annual, months, results, talks, units, weights } from './data.mjs';

const quantum = '1';
const sales = {
  kind: 'base',
  id: 'contracted-sales',
  label: { zh: '签约额', en: 'Contracted sales' },
  family: 'sales',
  unit: { kind: 'money', currency: 'CNY' },
  direction: 'increase',
  missing: 'exclude',
  comparison: 'percent',
  dataOwner: 'marketing-centre',
  dueDays: 5,
  version: 1,
  effective: { from: '2026-01-01' },
  grain: 'month',
  additivity: { time: 'sum', entity: 'sum' },
};

/** Reasons and evidence as they would stand in a system that works in one language. */
const inOne = (lang, { because, evidence, ...rest }) => ({
  ...rest,
  ...(because === undefined ? {} : { because: because[lang] }),
  ...(evidence === undefined ? {} : { evidence: evidence[lang] }),
});

/** Every step of the year, each made from the one before. */
export function run(lang) {
  const goal = parseGoal(annual);
  const parts = Object.entries(weights.regions).map(([entity, weight]) => ({ entity, weight }));
  const asked = decompose(goal, { quantum, basis: 'actuals-2025', parts }).goals;
  const { talk, refused, open } = bargain(goal, asked, lang);
  const regions = settled(goal, asked, talk);
  const tables = regions.map(brokenDown);
  const goals = [
    goal,
    ...regions,
    ...tables.flatMap(({ entities, periods, cells }) => [...entities, ...periods, ...cells]),
  ];
  const checked = reconcile(goals, { entities: units, indicators: [sales] });
  return { goal, asked, talk, refused, open, regions, tables, checked, goals, ...signed(regions[0], goals, lang) };
}

/** The talks over the east region, and where they stood once it had made its offer. */
function bargain(goal, asked, lang) {
  const empty = parseNegotiation({ id: 'talk-east', goal: asked[0].id, ...talks.parties, moves: [] });
  const refused = negotiate(empty, { event: 'commit', by: 'east-manager', on: '2026-01-05' });
  const steps = talks.moves.reduce(
    (before, move) => [...before, negotiate(before.at(-1), inOne(lang, move)).next],
    [empty],
  );
  return { refused, talk: steps.at(-1), open: catchballGap(goal, asked, [steps[2]]) };
}

/** The region's goal as agreed; what it gave up goes to the other region, because the talks decided so. */
function settled(goal, [east, west], talk) {
  const agreed = settledGoal(east, talk, { quantum });
  const claims = [{ goal: west.id, weight: '1', max: '500000' }];
  const { goals } = shareGap(goal, [agreed, west], { quantum, basis: 'talk-east', claims });
  return [agreed, goals[0]];
}

/** A region's goal over its projects and months at once: the year as the group shapes it, each project as it has goods to sell. */
function brokenDown(region) {
  const projects = units.filter(({ parent }) => parent === region.entity).map(({ id }) => id);
  const supply = projects.map((id) => weights.supply[id]);
  return decomposeTable(region, {
    entities: projects.map((entity, at) => ({ entity, weight: supply[at].reduce((sum, one) => sum + one, 0) })),
    periods: months.map((period, at) => ({ period, weight: weights.season[at] })),
    shape: supply,
    quantum,
    basis: 'supply-2026',
  });
}

/** The contract as signed and as amended, its July, its score, and until when that may be disputed. */
function signed(east, goals, lang) {
  const contract = parsePerformanceContract(letter(east));
  const amendment = parseContractAmendment(inOne(lang, flood));
  const at = (day) => contractAt(contract, [amendment], day);
  const outcome = { ...results, vetoes: results.vetoes.map((veto) => inOne(lang, veto)) };
  const own = { ...amendment, approvedBy: 'east-manager' };
  const amended = at('2026-12-31').contract;
  const july = periodContract(amended, goals, {
    id: 'east-2026-07',
    label: { zh: '东区七月责任书', en: 'East, July' },
    period: '2026-07',
    quantum,
    signedOn: '2026-07-24',
  });
  return {
    contract,
    versions: [at('2026-07-19'), at('2026-07-20')],
    selfApproved: refusal(() => contractAt(contract, [own], '2026-12-31')),
    cascade: [cascadeIssues(contract, goals), cascadeIssues(amended, goals)],
    july,
    chain: goalChain(goals, goals.at(-1).id),
    score: scoreContract(amended, outcome),
    unamended: scoreContract(contract, outcome),
    disputeUntil: appealUntil(contract, '2027-01-11', chinaCalendar()),
  };
}

/** What is said to somebody who may not do it. */
function refusal(act) {
  try {
    act();
    return [];
  } catch (error) {
    return error.issues;
  }
}
