import { owesFirstUnit } from './allocate-divisor.ts';
import { shareExactly } from './allocate-exact.ts';
import { type Range, rangeOf, type Shortfall } from './allocate-range.ts';
import { allocatePlain } from './allocate-plain.ts';
import { allocationIssues, quantumIssue, type ReadPart, readPart } from './allocate-read.ts';
import type {
  AllocatedPart,
  Allocation,
  AllocationInfeasible,
  AllocationMethod,
  AllocationOptions,
  AllocationPart,
} from './allocate-types.ts';
import { texts } from './allocation-messages.ts';
import { type Decimal, type DecimalInput, decimal, decimalIssue, times } from './decimal.ts';
import { refuse } from './error.ts';
import { guarded } from './guarded.ts';
import { deepFreeze } from './freeze.ts';
import type { Label } from './label.ts';

/**
 * Shares a total out to parts by their weights, exactly: the amounts are whole quanta and add up to the total.
 *
 * Without bounds a part's exact share is `total × weight ÷ Σ weights`; with bounds it is `clamp(λ × weight, min, max)`
 * for the one λ at which the shares add up. Which part gets the units that rounding leaves over is the method's rule;
 * ties go to the lower key, so the order of the list does not matter (except for `cumulative`). A negative total gives
 * the mirror image. A request that cannot be met is answered by how much it misses, and why.
 *
 * @param total - what is shared out
 * @param parts - who shares it, each key once
 * @param options - the quantum, and the method
 * @throws `HoshinError` for what is no request at all: `not-decimal`, `float-amount`, `negative-weight`,
 * `duplicate-id`, `empty-bounds`, `lock-outside-bounds`, `bad-quantum`, `not-allowed`, `wrong-type`
 * @example
 * import { allocate } from 'hoshin/foundation';
 * const share = allocate('100', [{ key: 'a', weight: 1 }, { key: 'b', weight: 1 }, { key: 'c', weight: 1 }], { quantum: '0.01' });
 * share.kind === 'allocated' && share.parts.map((part) => part.amount); // => ['33.34', '33.33', '33.33']
 * const tight = allocate('100', [{ key: 'a', weight: 1, max: '30' }, { key: 'b', weight: 1, max: '50' }], { quantum: 1 });
 * tight.kind === 'infeasible' && [tight.reason, tight.shortBy]; // => ['above-maximums', '20']
 */
export function allocate(
  total: DecimalInput,
  parts: readonly AllocationPart[],
  options: AllocationOptions,
): Allocation {
  return guarded(() => {
    const plain = plainAllocation(total, parts, options);
    if (plain !== null) return plain;
    refuse(allocationIssues(total, parts, options));
    const { quantum, method = 'largest-remainder' } = options;
    return deepFreeze(shareOut(decimal(total), parts.map(readPart), decimal(quantum), method));
  });
}

/** The answer to a plain request, or null where the careful way is needed. */
function plainAllocation(
  total: DecimalInput,
  parts: readonly AllocationPart[],
  options: AllocationOptions,
): Allocation | null {
  const { quantum, method = 'largest-remainder' } = (options as AllocationOptions | null | undefined) ?? {
    quantum: '',
  };
  if (method !== 'largest-remainder' || decimalIssue(total) !== null || quantumIssue(quantum) !== null) return null;
  return allocatePlain(decimal(total), parts, decimal(quantum));
}

function shareOut(total: Decimal, parts: readonly ReadPart[], quantum: Decimal, method: AllocationMethod): Allocation {
  const range = rangeOf(total, parts, quantum);
  if ('reason' in range) return infeasible(range, quantum);
  const owed = owesFirstUnit(method) ? firstUnitsMissing(range) : 0n;
  if (owed > 0n) return infeasible({ reason: 'fewer-units-than-parts', by: times(String(owed), quantum) }, quantum);
  const shares = shareExactly(range, method).values();
  return { kind: 'allocated', parts: parts.map((part) => allocated(part, shares, range.mirrored, quantum)) };
}

function allocated(part: ReadPart, shares: Iterator<bigint>, mirrored: boolean, quantum: Decimal): AllocatedPart {
  if (part.locked !== null) return { key: part.key, amount: part.locked };
  const { value } = shares.next() as { value: bigint };
  return { key: part.key, amount: times(String(mirrored ? -value : value), quantum) };
}

/** By how many units the total falls short of one for each part that is owed one. */
function firstUnitsMissing({ weights, base, cap, total }: Range): bigint {
  const needed = base.reduce((all, low, index) => {
    const owed = weights[index] !== 0n && low === 0n && cap[index] !== 0n;
    return all + (owed ? 1n : low);
  }, 0n);
  return needed > total ? needed - total : 0n;
}

function infeasible({ reason, by, key }: Shortfall, quantum: Decimal): AllocationInfeasible {
  return { kind: 'infeasible', shortBy: by, reason, because: sentence(reason, by, key ?? '', quantum) };
}

function sentence(reason: Shortfall['reason'], by: Decimal, key: string, quantum: Decimal): Label {
  switch (reason) {
    case 'below-minimums':
      return texts.belowMinimums(by);
    case 'above-maximums':
      return texts.aboveMaximums(by);
    case 'no-weight':
      return texts.noWeight(by);
    case 'off-quantum':
      return texts.offQuantum(quantum, by);
    case 'bounds-off-quantum':
      return texts.boundsOffQuantum(key, quantum);
    case 'fewer-units-than-parts':
      return texts.fewerUnits(by);
  }
}
