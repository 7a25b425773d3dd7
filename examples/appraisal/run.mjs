/** The appraisal as a chain: every step is one call, and what it gives is what the next one takes. */
import {
  appraise,
  calibrate,
  checkDistribution,
  correctResults,
  feedbackGaps,
  fileAppeal,
  monthlyLowerAnnualHigher,
  openFeedback,
  proposeWithinCaps,
  stepAppeal,
  surveyScore,
  takeReading,
} from 'hoshin/performance';
import { scoreTree } from 'hoshin/scoring';
import { answers, companyPoints, contracts, departments, people, survey } from './data.mjs';
import { appealPolicy, contractRule, scheme } from './scheme.mjs';

export const contractOf = (department) =>
  scoreTree({
    kind: 'group',
    id: `contract-${department.id}`,
    label: department.label,
    combine: 'weighted-mean',
    missing: 'hold',
    parts: contracts[department.id].map(([id, zh, en, weight, target, actual]) => ({
      kind: 'item',
      id,
      label: { zh, en },
      weight,
      rule: contractRule,
      input: { id, label: { zh, en }, actual, target, direction: 'increase' },
    })),
  });

/** Everything the appraisal came to, step by step. */
export function run() {
  const contractScores = departments.map(contractOf);
  const satisfaction = surveyScore(survey, answers);
  const appraisal = {
    id: 'appraisal-2026',
    period: '2026',
    scheme,
    shared: [{ key: 'company', points: companyPoints }],
    departments: departments.map((department, at) => ({
      ...department,
      pool: null,
      scores: [
        { key: 'contract', points: contractScores[at].points },
        ...(department.group === 'support' ? [{ key: 'satisfaction', points: satisfaction.score.points }] : []),
      ],
    })),
    people,
  };
  const report = appraise(appraisal);
  const proposal = proposeWithinCaps(report.graded, scheme.caps, { ties: 'committee' });
  const view = calibrate(calibrationOf(report, proposal));
  const settled = checkedAfter(report, view.people);
  const appeals = appealsOf();
  const corrected = correctResults(
    view.people.map(({ person, after: grade }) => ({ person, grade })),
    [appeals.upheld],
    [{ appeal: 'appeal-1', to: 'B', by: 'hr-01', on: '2027-01-18' }],
  );
  const final = checkedAfter(report, corrected.people);
  const chain = { contractScores, satisfaction, report, proposal, view, settled, appeals, corrected, final };
  return { ...chain, ...aftermath(corrected) };
}

/** The limits against the grades that stand after a step. */
function checkedAfter({ graded }, standing) {
  const after = new Map(standing.map((one) => [one.person, one.after]));
  const people = graded.people.map((one) => ({ ...one, grade: after.get(one.person) ?? one.grade }));
  return checkDistribution({ ...graded, people }, scheme.caps);
}

/** The meeting follows the proposal; where posts are equal at the edge, it decides and says why. */
function calibrationOf({ people: results }, { moves, ties }) {
  const change = (person, to, because) => ({ person, to, by: 'appraisal-committee', on: '2026-12-28', because });
  const decided = ties.flatMap(({ persons, seats, grade }) => {
    const next = scheme.caps.grades[scheme.caps.grades.indexOf(grade) + 1];
    return persons.slice(seats).map((person) => change(person, next, '并列，按在岗时间确定 / tie: by time in post'));
  });
  return {
    grades: scheme.caps.grades,
    results: results
      .filter(({ grade }) => grade !== null)
      .map(({ person, rater, grade, score }) => ({ person, rater, grade, points: score.points })),
    changes: [
      ...moves.map(({ person, to }) => change(person, to, '超出分布上限 / beyond the limit')),
      ...decided.filter(({ person }) => moves.every((move) => move.person !== person)),
    ],
    lockedOn: '2026-12-31',
  };
}

/** One appeal in time, upheld by somebody without a part in it; one too late. */
function appealsOf() {
  const filing = {
    result: 'appraisal-2026',
    rater: 'finance-01',
    announcedOn: '2027-01-04',
    grounds: '漏计一项 / item left out',
  };
  const late = fileAppeal({ ...filing, id: 'appeal-2', person: 'finance-07', on: '2027-01-11' }, appealPolicy);
  const filed = fileAppeal({ ...filing, id: 'appeal-1', person: 'finance-06', on: '2027-01-06' }, appealPolicy);
  const own = stepAppeal(filed.next, { event: 'accept', on: '2027-01-07', by: 'finance-01' }, appealPolicy);
  const accepted = stepAppeal(filed.next, { event: 'accept', on: '2027-01-07', by: 'hr-01' }, appealPolicy);
  const evidence = { finding: '漏计一项专项工作 / one special task was left out', correction: 'C → B' };
  const upheld = stepAppeal(accepted.next, { event: 'uphold', on: '2027-01-14', by: 'hr-01', evidence }, appealPolicy);
  return { late, own, upheld: upheld.next };
}

/** What the results are worth, and which talks are still owed. */
function aftermath(corrected) {
  const results = corrected.people.map(({ person, after }) => ({ person, grade: after }));
  const feedback = openFeedback(results, scheme.coefficients).map((record, at) =>
    at % 20 === 19
      ? record
      : {
          ...record,
          heldOn: '2027-01-22',
          by: 'line-manager',
          acknowledgedOn: '2027-01-25',
          strengths: [],
          improvements: [],
        },
  );
  return {
    feedback,
    gaps: feedbackGaps(feedback, { until: '2027-01-31', planFor: ['D'], asOf: '2027-02-01' }),
    readings: ['month', 'year'].map((cadence) => takeReading(['88', '92'], cadence, monthlyLowerAnnualHigher)),
  };
}
