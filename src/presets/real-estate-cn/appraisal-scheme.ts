import { deepFreeze, parse } from '../../foundation/index.ts';
import { AppraisalScheme } from '../../performance/index.ts';
import type { Based } from '../based.ts';
import { departmentSixtyForty, safetyVetoes, teamDistributionCaps } from './appraisal.ts';

/** Grades by the least points that earn them, the lowest first. */
const scale = (
  id: string,
  zh: string,
  en: string,
  steps: readonly (readonly [code: string, from: string | null])[],
) => ({
  kind: 'grade-scale',
  id,
  label: { zh, en },
  includes: 'from',
  grades: steps.map(([code, from], at) => ({
    code,
    label: { zh: `${code} 分`, en: code },
    from,
    to: steps[at + 1]?.[1] ?? null,
  })),
});
const rank = (group: string, department: string, individual: string) => ({
  group,
  weights: [
    { key: 'department', weight: department },
    { key: 'individual', weight: individual },
  ],
});

/** A proposal: no table of weights by rank was found. */
const ranks = [
  rank('director', '0.7', '0.3'),
  rank('manager', '0.5', '0.5'),
  rank('supervisor', '0.3', '0.7'),
  rank('officer', '0.2', '0.8'),
];

let made: Based<AppraisalScheme> | undefined;

/**
 * A whole appraisal scheme to begin with: published limits of grades, 60 + 40 and safety vetoes; weights by rank (directors 70 / 30,
 * managers 50 / 50, supervisors 30 / 70, officers 20 / 80), grades by points and coefficients are proposals, for no table of them was
 * found. Give your own before anybody is paid by it.
 *
 * @example
 * import { proposedAppraisal } from 'hoshin/presets';
 * const { value, basis, parts } = proposedAppraisal();
 * value.linkage.ranks.map(({ group, weights }) => `${group} ${weights[0].weight}`);
 * // => ['director 0.7', 'manager 0.5', 'supervisor 0.3', 'officer 0.2']
 * [basis, parts.caps, parts.linkage]; // => ['default', 'public', 'default']
 */
export function proposedAppraisal(): Based<AppraisalScheme> {
  made ??= deepFreeze<Based<AppraisalScheme>>({
    value: parse(AppraisalScheme, {
      id: 'proposed-appraisal',
      label: { zh: '绩效考核办法（提案）', en: 'Appraisal scheme (proposal)' },
      departments: departmentSixtyForty().value,
      departmentGrades: scale('team-grades', '组织得分等级', 'Team grades', [
        ['1', null],
        ['1.5', '60'],
        ['2', '65'],
        ['2.5', '70'],
        ['3', '75'],
        ['3.5', '80'],
        ['4', '85'],
        ['4.5', '95'],
        ['5', '105'],
      ]),
      departmentKey: 'department',
      linkage: { missing: 'hold', organization: [], ranks },
      grades: scale('personal-grades', '个人得分等级', 'Personal grades', [
        ['3.5-or-less', null],
        ['4-4.5', '85'],
        ['5', '95'],
      ]),
      caps: teamDistributionCaps().value,
      vetoes: safetyVetoes().value,
      coefficients: [
        { grade: '5', coefficient: '1.2' },
        { grade: '4-4.5', coefficient: '1.1' },
        { grade: '3.5-or-less', coefficient: '1' },
      ],
      round: { quantum: '0.01', mode: 'half-up' },
    }),
    basis: 'default',
    parts: {
      caps: 'public',
      departments: 'public',
      vetoes: 'public',
      linkage: 'default',
      grades: 'default',
      coefficients: 'default',
    },
  });
  return made;
}
