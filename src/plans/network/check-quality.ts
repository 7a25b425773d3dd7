import { compare, type Decimal, deepFreeze, dividedBy, type Label, times } from '../../foundation/index.ts';
import { cyclesOf } from './cycles.ts';
import { texts } from './messages.ts';
import type { Network } from './network.ts';
import { orderOf } from './order.ts';
import type { QualityKey, QualityPoint, QualityThresholds } from './quality.ts';
import * as find from './quality-findings.ts';
import { criticalPathLength, criticalPathTest } from './quality-path.ts';
import { type QualityOptions, readQuality } from './read-quality.ts';
import type { CyclicNetwork } from './schedule.ts';
import { frameOf, timedOf } from './time-network.ts';

/** What {@link checkQuality} gives. */
export interface Quality {
  readonly kind: 'checked';
  /** The fourteen points, in their order. */
  readonly points: readonly QualityPoint[];
  /** The points that are not kept. */
  readonly failed: readonly QualityKey[];
  /** The points that could not be measured. */
  readonly notMeasured: readonly QualityKey[];
}

interface Point {
  readonly key: QualityKey;
  readonly label: Label;
  readonly threshold: (thresholds: QualityThresholds) => Decimal;
  readonly atLeast: boolean;
  readonly find: (checked: find.Checked) => find.Finding | null;
}

/** The points in their order; made when they are needed, so that who does not check does not carry them. */
const points = (): readonly Point[] => [
  most('missing-logic', 'Missing logic', '逻辑关系缺失', (own) => own.missingLogic, find.missingLogic),
  most('leads', 'Leads', '提前量', (own) => own.leads, find.leads),
  most('lags', 'Lags', '滞后量', (own) => own.lags, find.lags),
  least(
    'finish-to-start',
    'Finish-to-start links',
    '完成—开始关系占比',
    (own) => own.finishToStart,
    find.finishToStart,
  ),
  most('hard-constraints', 'Hard constraints', '强制约束', (own) => own.hardConstraints, find.hardConstraints),
  most('high-float', 'High float', '总时差过大', (own) => own.highFloat.share, find.highFloat),
  most('negative-float', 'Negative float', '负时差', (own) => own.negativeFloat, find.negativeFloat),
  most('high-duration', 'High duration', '工期过长', (own) => own.highDuration.share, find.highDuration),
  most('invalid-dates', 'Invalid dates', '日期无效', (own) => own.invalidDates, find.invalidDates),
  most('without-resources', 'Without resources', '未配资源', (own) => own.withoutResources, find.withoutResources),
  most('missed-tasks', 'Missed tasks', '逾期工作', (own) => own.missedTasks, find.missedTasks),
  least(
    'critical-path-test',
    'Critical path test',
    '关键路径检验',
    (own) => own.criticalPathTest.share,
    criticalPathTest,
  ),
  least(
    'critical-path-length-index',
    'Critical path length index',
    '关键路径长度指数',
    (own) => own.criticalPathLengthIndex,
    criticalPathLength,
  ),
  least(
    'baseline-execution-index',
    'Baseline execution index',
    '基线执行指数',
    (own) => own.baselineExecutionIndex,
    find.baselineExecution,
  ),
];

function most(key: QualityKey, en: string, zh: string, threshold: Point['threshold'], search: Point['find']): Point {
  return { key, label: { zh, en }, threshold, atLeast: false, find: search };
}

function least(key: QualityKey, en: string, zh: string, threshold: Point['threshold'], search: Point['find']): Point {
  return { ...most(key, en, zh, threshold, search), atLeast: true };
}

/**
 * Whether a schedule can be relied on: the 14-point assessment, each point with its count, its share, its threshold and what counts
 * against it. Thresholds are arguments; {@link dcmaThresholds} are the published ones. A point that needs what was not told (a data
 * date, a baseline, resources) is not measured, rather than kept.
 *
 * Points 1 and 5 to 8 count activities that are not done; 2 to 4 links whose successor is not done. A share of nothing is 0, and
 * keeps every threshold. Source: «DCMA-EA PAM 200.1, section 4».
 *
 * @returns `cyclic` where activities wait for each other
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { checkQuality, dcmaThresholds } from 'hoshin/plans';
 * const activities = ['a', 'b', 'c'].map((id) => ({ id, duration: 50 }));
 * const links = [{ from: 'a', to: 'b', type: 'FS' as const }, { from: 'b', to: 'c', type: 'SS' as const, lag: -2 }];
 * const result = checkQuality({ activities, links }, { thresholds: dcmaThresholds });
 * result.kind === 'checked' ? result.failed : [];
 * // => ['missing-logic', 'leads', 'finish-to-start', 'high-duration']
 */
export function checkQuality(network: Network, options: QualityOptions): Quality | CyclicNetwork {
  const read = readQuality(network, options);
  const { order, count } = orderOf(read.net);
  if (count < read.net.n) return deepFreeze({ kind: 'cyclic', cycles: cyclesOf(read.net) });
  const checked = find.checkedOf(read, timedOf(read.net, frameOf(read.net, order, read.given)));
  const rows = points().map((point, at) => rowOf(point, at + 1, checked));
  return deepFreeze({
    kind: 'checked',
    points: rows,
    failed: rows.filter(({ kept }) => kept === false).map(({ key }) => key),
    notMeasured: rows.filter(({ kept }) => kept === null).map(({ key }) => key),
  });
}

function rowOf(
  { key, label, threshold: told, atLeast, find: search }: Point,
  point: number,
  checked: find.Checked,
): QualityPoint {
  const threshold = told(checked.thresholds);
  const common = { point, key, label, threshold, atLeast };
  const found = search(checked);
  if (found === null) {
    const nothing = { measure: null, count: null, of: null, kept: null, activities: [], links: [] };
    return { ...common, ...nothing, because: texts.notMeasured(label) };
  }
  const { count, of } = found;
  const measure = of === 0 ? null : dividedBy(count, of);
  const side = compare(count, times(threshold, of));
  const kept = of === 0 || (atLeast ? side >= 0 : side <= 0);
  const because = texts.measured(label, { count, of, measure: measure ?? '–', threshold, atLeast });
  return { ...common, measure, ...found, kept, because };
}
