import { both } from './both.ts';
import type { Label } from './label.ts';
import { shown } from './messages.ts';

/** Every sentence of allocation and weights, in both languages. */
export const texts = {
  weightsSum: (sum: string): Label =>
    both(`the weights add up to ${sum}; they must add up to exactly 1`, `权重合计为 ${sum}，必须恰好等于 1`),
  negativeWeight: (weight: string): Label =>
    both(`the weight ${weight} is negative; weights start at 0`, `权重 ${weight} 为负，权重不得小于 0`),
  lockOutsideBounds: (locked: string, min: string | null, max: string | null): Label =>
    both(
      `the locked amount ${locked} lies outside its bounds ${min ?? '−∞'} to ${max ?? '∞'}`,
      `锁定值 ${locked} 超出其上下限 ${min ?? '−∞'} 至 ${max ?? '∞'}`,
    ),
  badSeed: (value: unknown): Label =>
    both(
      `the seed ${shown(value)} must be a finite number, zero or greater`,
      `基准值 ${shown(value)} 必须是不小于零的有限数`,
    ),
  seedShape: (found: number, needed: number, what: Label): Label =>
    both(
      `the seed has ${found} ${what.en}, ${needed} are needed`,
      `基准表有 ${found} ${what.zh}，应为 ${needed} ${what.zh}`,
    ),
  tooManyQuanta: (): Label =>
    both(
      'the total is more than 2^53 quanta; take a coarser quantum',
      '总量超过 2^53 个最小单位，请改用更大的最小单位',
    ),
  belowMinimums: (by: string): Label =>
    both(
      `the lower bounds and locked amounts add up to more than the total, by ${by}`,
      `各部分下限与锁定值之和超出总量 ${by}`,
    ),
  aboveMaximums: (by: string): Label =>
    both(
      `the upper bounds and locked amounts add up to less than the total, by ${by}`,
      `各部分上限与锁定值之和不足总量，相差 ${by}`,
    ),
  noWeight: (by: string): Label =>
    both(`no part with a weight may take the remaining ${by}`, `剩余 ${by} 没有任何权重大于零的部分可以承接`),
  offQuantum: (quantum: string, rest: string): Label =>
    both(
      `what is to be shared out is no whole multiple of ${quantum}: ${rest} is left over`,
      `待分配量不是最小单位 ${quantum} 的整数倍，余 ${rest}`,
    ),
  boundsOffQuantum: (key: string, quantum: string): Label =>
    both(
      `no multiple of ${quantum} lies within the bounds of ${shown(key)}`,
      `${shown(key)} 的上下限之间没有 ${quantum} 的整数倍`,
    ),
  fewerUnits: (by: string): Label =>
    both(
      `the method gives every weighted part at least one unit, and the total is ${by} short of that`,
      `该方法保证每个有权重的部分至少得到一个单位，总量尚差 ${by}`,
    ),
  unequalTotals: (rows: string, columns: string): Label =>
    both(
      `the rows add up to ${rows} and the columns to ${columns}; a table has one grand total`,
      `各行合计 ${rows}，各列合计 ${columns}，两者必须相等`,
    ),
  mixedSigns: (): Label => both('the row and column totals must all have the same sign', '各行、各列的合计必须同号'),
  zeroPattern: (by: string): Label =>
    both(
      `the zeros of the seed leave no room for the totals: ${by} cannot be placed`,
      `基准表中的零值使行列合计无法同时满足：有 ${by} 无处安放`,
    ),
} as const;
