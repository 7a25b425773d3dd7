import { both, decimal, deepFreeze, type Label, parse } from '../../foundation/index.ts';
import {
  DepartmentScheme,
  type DistributionCaps,
  ForcedDistribution,
  parseDistributionCaps,
} from '../../performance/index.ts';
import type { Veto } from '../../scoring/index.ts';
import type { Based } from '../based.ts';

const table = '«team/individual distribution table»';
const limits: readonly (readonly [team: string, five: string, four: string])[] = [
  ['5', '0.15', '0.4'],
  ['4.5', '0.1', '0.35'],
  ['4', '0.08', '0.3'],
  ['3.5', '0.05', '0.3'],
  ['3', '0.03', '0.25'],
  ['2.5', '0', '0.2'],
  ['2', '0', '0.2'],
  ['1.5', '0', '0.15'],
  ['1', '0', '0.15'],
];

let caps: Based<DistributionCaps> | undefined;

/**
 * Upper limits of the best personal grades by the team's own score on five points (组织绩效与个人等级分布): a general table, not one of
 * real estate. From what size a unit is judged alone is ours.
 *
 * @example
 * import { teamDistributionCaps } from 'hoshin/presets';
 * const { value, basis } = teamDistributionCaps();
 * value.levels.find(({ organization }) => organization === '4').limits.map(({ share }) => share); // => ['0.08', '0.3']
 * basis; // => 'public'
 */
export function teamDistributionCaps(): Based<DistributionCaps> {
  caps ??= deepFreeze<Based<DistributionCaps>>({
    value: parseDistributionCaps({
      grades: ['5', '4-4.5', '3.5-or-less'],
      smallestCohort: 8,
      levels: limits.map(([organization, five, four]) => ({
        organization,
        limits: [
          { grade: '5', share: five },
          { grade: '4-4.5', share: four },
        ],
      })),
    }),
    basis: 'public',
    source: table,
    parts: { smallestCohort: 'default' },
  });
  return caps;
}

let forced: Based<ForcedDistribution> | undefined;

/**
 * A construction project's fixed shares with coefficients: A 10 % × 1.2 down to E 10 % × 0.8, whose mean is 1. How persons left over are
 * shared out, and what ties do, is ours.
 *
 * @example
 * import { projectForcedDistribution } from 'hoshin/presets';
 * projectForcedDistribution().value.grades.map(({ coefficient }) => coefficient); // => ['1.2', '1.1', '1', '0.9', '0.8']
 */
export function projectForcedDistribution(): Based<ForcedDistribution> {
  forced ??= deepFreeze<Based<ForcedDistribution>>({
    value: parse(ForcedDistribution, {
      grades: [
        { grade: 'A', share: '0.1', coefficient: '1.2' },
        { grade: 'B', share: '0.15', coefficient: '1.1' },
        { grade: 'C', share: '0.5', coefficient: '1' },
        { grade: 'D', share: '0.15', coefficient: '0.9' },
        { grade: 'E', share: '0.1', coefficient: '0.8' },
      ],
      method: 'largest-remainder',
      ties: 'committee',
    }),
    basis: 'public',
    source: '«project forced distribution»',
    parts: { method: 'default', ties: 'default' },
  });
  return forced;
}

let scheme: Based<DepartmentScheme> | undefined;

/**
 * Business departments by their targets alone, support departments 60 % by targets and 40 % by the satisfaction of those they serve.
 * That a missing score keeps the whole waiting is ours.
 *
 * @example
 * import { departmentSixtyForty } from 'hoshin/presets';
 * departmentSixtyForty().value.kinds[1].weights; // => [{ key: 'target', weight: '0.6' }, { key: 'satisfaction', weight: '0.4' }]
 */
export function departmentSixtyForty(): Based<DepartmentScheme> {
  scheme ??= deepFreeze<Based<DepartmentScheme>>({
    value: parse(DepartmentScheme, {
      kinds: [
        { group: 'business', weights: [{ key: 'target', weight: '1' }] },
        {
          group: 'support',
          weights: [
            { key: 'target', weight: '0.6' },
            { key: 'satisfaction', weight: '0.4' },
          ],
        },
      ],
      missing: 'hold',
    }),
    basis: 'public',
    source: table,
    parts: { missing: 'default' },
  });
  return scheme;
}

let vetoes: Based<readonly Veto[]> | undefined;
/**
 * Safety vetoes by degrees (一票否决): months of pay lost for accidents, 30 % of the points for a serious injury. Published for an
 * industrial group; that its 30 % of a month's pay becomes 30 % of the period's points is ours.
 *
 * @example
 * import { safetyVetoes } from 'hoshin/presets';
 * safetyVetoes().value.map(({ effect }) => effect.months ?? effect.share); // => [3, 2, 1, '0.3', 2, 1]
 */
export function safetyVetoes(): Based<readonly Veto[]> {
  const lost = (id: string, name: Label, months: number): Veto => ({
    id,
    label: name,
    effect: { kind: 'lose-months', months },
  });
  vetoes ??= deepFreeze<Based<readonly Veto[]>>({
    value: [
      lost('casualty-extra-large', both('Extra-large casualty accident', '特大伤亡事故'), 3),
      lost('casualty-large', both('Large casualty accident', '重大伤亡事故'), 2),
      lost('casualty-ordinary', both('Ordinary casualty accident', '一般伤亡事故'), 1),
      {
        id: 'serious-injury',
        label: both('Serious injury', '重伤事故'),
        effect: { kind: 'lose-share', share: decimal('0.3') },
      },
      lost('equipment-extra-large', both('Extra-large equipment accident', '特大设备事故'), 2),
      lost('equipment-large', both('Large equipment accident', '重大设备事故'), 1),
    ],
    basis: 'public',
    source: '«group first-level target standard»',
    parts: { 'serious-injury.effect': 'default' },
  });
  return vetoes;
}
