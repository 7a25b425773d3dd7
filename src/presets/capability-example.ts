import type { CapabilityWeights } from '../capability/index.ts';
import { decimal, deepFreeze, type Label } from '../foundation/index.ts';
import type { ScoringRule } from '../scoring/index.ts';
import type { Based } from './based.ts';

/** The weights and rules a capability index needs, but for the rule of quarters planned to pay out: that one is in money. */
export interface CapabilityExample {
  readonly label: Label;
  readonly weights: CapabilityWeights;
  /** Points by the days late of a key node, for `developmentScore`. */
  readonly late: ScoringRule;
  /** Points by actual ÷ planned cash of a quarter with a plan above zero, for `cashScore`. */
  readonly plannedCash: ScoringRule;
  readonly about: Label;
}

const d = decimal;

/**
 * An example of the rules of a capability index, and no more than that: the weights 0.4, 0.4 and 0.2 are ours, as no published
 * ones were found; a firm must settle its own. The points for being early or late follow «永泰 project-company KPIs», with a month
 * taken as 30 days and parts of it pro rata; the cap of 120 on cash is that of the same source.
 *
 * @example
 * import { capabilityIndex } from 'hoshin/capability';
 * import { capabilityExample } from 'hoshin/presets';
 * const { weights } = capabilityExample.value;
 * capabilityIndex({ development: 90, operation: 80, cash: 100 }, weights).points; // => '88'
 * capabilityExample.basis; // => 'default'
 */
export const capabilityExample: Based<CapabilityExample> = /* @__PURE__ */ deepFreeze({
  basis: 'default',
  source: '永泰 project-company KPIs',
  parts: { late: 'public' },
  value: {
    label: { zh: '运营能力指数示例规则', en: 'Example rules of a capability index' },
    weights: { development: d('0.4'), operation: d('0.4'), cash: d('0.2') },
    late: {
      kind: 'slopes',
      of: 'variance',
      onTarget: d('100'),
      better: { points: d('10'), per: d('30'), count: 'pro-rata' },
      worse: { points: d('15'), per: d('30'), count: 'pro-rata' },
      floor: d('0'),
      cap: d('120'),
    },
    plannedCash: { kind: 'ratio', full: d('100'), cap: d('120') },
    about: {
      zh: '权重 0.4、0.4、0.2 仅为示例，未见公开权重，须由企业自定；节点每提前 30 天加 10 分、每滞后 30 天减 15 分',
      en: 'the weights 0.4, 0.4, 0.2 are an example only, none are published: settle your own; a node gains 10 points per 30 days early and loses 15 per 30 days late',
    },
  },
});
