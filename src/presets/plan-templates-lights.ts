import { both, deepFreeze } from '../foundation/index.ts';
import type { LightRule, LightScheme } from '../plans/index.ts';
import type { Based } from './based.ts';

const rule = (
  id: string,
  zh: string,
  en: string,
  light: LightRule['light'],
  when: Omit<LightRule, 'id' | 'label' | 'light'>,
): LightRule => ({ id, label: { zh, en }, light, ...when });
/**
 * Works progress: late up to 7 days yellow (7 included), up to 15 orange, 15 or more red. Two copies of the source agree.
 *
 * @example
 * import { lightOfNode, parsePlanNode } from 'hoshin/plans';
 * import { worksLights } from 'hoshin/presets';
 * const node = parsePlanNode({ id: 'frame', label: { zh: '主体结构', en: 'Frame' }, tier: 3, finish: '2026-03-01' });
 * ['2026-03-01', '2026-03-08', '2026-03-09', '2026-03-16'].map((asOf) => lightOfNode(node, worksLights.value, { asOf }).light);
 * // => ['green', 'yellow', 'orange', 'red']
 */
export const worksLights: Based<LightScheme> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: 'three-colour warning, copy 1; three-colour warning, copy 2',
  value: {
    id: 'works-7-15',
    label: both('Works progress, three colours', '工程进度三色预警'),
    count: 'days',
    rules: [
      rule('late-15', '逾期 15 天及以上', '15 days late or more', 'red', { daysLate: { from: 15 } }),
      rule('late-8', '逾期 7 天以上、不足 15 天', 'More than 7 and less than 15 days late', 'orange', {
        daysLate: { from: 8 },
      }),
      rule('late', '逾期 7 天以内', 'Up to 7 days late', 'yellow', { daysLate: { from: 1 } }),
    ],
  },
});

/**
 * The trip (跳闸): a milestone one day late, or a level-one node ten days late, is red. That these days are the entry of the first
 * star, and that tiers 1 and 2 are its milestones and level one, is our reading; nodes of other tiers stay green.
 */
export const tripLights: Based<LightScheme> = /* @__PURE__ */ deepFreeze({
  basis: 'public',
  source: '泰禾 plan rules',
  parts: { tiers: 'default' },
  value: {
    id: 'trip-1-10',
    label: both('Trip', '跳闸机制'),
    count: 'days',
    rules: [
      rule('milestone-late', '里程碑逾期', 'Milestone late', 'red', { tiers: [1], daysLate: { from: 1 } }),
      rule('level-one-late', '一级节点逾期 10 天及以上', 'Level-one node 10 days late or more', 'red', {
        tiers: [2],
        daysLate: { from: 10 },
      }),
    ],
  },
});
