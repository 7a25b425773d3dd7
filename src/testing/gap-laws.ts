import { compare, minus, plus, sum } from '../foundation/index.ts';
import {
  type Goal,
  type MatchOptions,
  matchStock,
  shareGap,
  type StockLedger,
  type StockLine,
} from '../goals/index.ts';
import type { Law } from './foundation-laws.ts';

const holds = (kept: boolean, broken: () => string): Law => kept || broken();

/**
 * Sharing a gap out closes it exactly and moves nothing that is locked: the goals below then add up to the one above, those
 * without a claim stay as they are, and every bound is kept. Where that cannot be, it says by how much.
 *
 * @example
 * import { decompose, parseGoal } from 'hoshin/goals';
 * import { gapIsClosed } from 'hoshin/testing';
 * const goal = parseGoal({ id: 'sales', indicator: 'sales', entity: 'group', period: '2026', target: '100', version: 1,
 *   provenance: { kind: 'set', by: 'board', on: '2026-01-05' } });
 * const shared = decompose(goal, { quantum: '1', basis: 'actuals', parts: [{ entity: 'east', weight: 3 }, { entity: 'west', weight: 2 }] });
 * const [east, west] = shared.kind === 'decomposed' ? shared.goals : [];
 * const agreed = parseGoal({ ...east, target: '50', version: 2 });
 * gapIsClosed(goal, [agreed, west!], { claims: [{ goal: 'sales.west', weight: 1 }], quantum: '1', basis: 'capacity' }); // => true
 */
export function gapIsClosed(goal: Goal, below: readonly Goal[], options: Parameters<typeof shareGap>[2]): Law {
  const shared = shareGap(goal, below, options);
  if (shared.kind === 'infeasible') return holds(compare(shared.shortBy, 0) > 0, () => shared.because.en);
  const moved = new Map(shared.goals.map((one) => [one.id, one]));
  const total = sum(below.map((one) => (moved.get(one.id) ?? one).target));
  if (total !== goal.target) return `the goals below add up to ${total}, not to ${goal.target}`;
  const claims = new Map(options.claims.map((claim) => [claim.goal, claim]));
  const astray = shared.goals.find(({ id, target }) => {
    const claim = claims.get(id);
    if (claim === undefined) return true;
    const { min = target, max = target } = claim;
    return compare(target, min) < 0 || compare(target, max) > 0;
  });
  return holds(astray === undefined, () => `${astray?.id ?? ''} was moved to ${astray?.target ?? ''}`);
}

/**
 * Stock is conserved: opening + supply − sales = closing in every period, each opens with what the one before was left with (the
 * count, where there was one), what the count does not bear out is told, and over all periods nothing is lost.
 *
 * @example
 * import { parseStockLedger } from 'hoshin/goals';
 * import { stockIsConserved } from 'hoshin/testing';
 * const ledger = parseStockLedger({ entity: 'project-a', measure: 'units', opening: '100', periods: [
 *   { period: '2026-01', supply: '50', sales: '30' }, { period: '2026-02', supply: '0', sales: '20', closing: '98' }] });
 * stockIsConserved(ledger, { meanOver: 2 }); // => true
 */
export function stockIsConserved(ledger: StockLedger, options: MatchOptions): Law {
  const { lines } = matchStock(ledger, options);
  if (lines[0]?.opening !== ledger.opening) return 'the first period does not open with what was there';
  const broken = lines.find((line, at) => !balances(line) || !follows(line, lines[at - 1]));
  if (broken !== undefined) return `${broken.period} does not balance`;
  const left = lines.at(-1);
  const end = left?.counted ?? left?.closing ?? null;
  if (lines.some(({ unexplained, counted, closing }) => closing === null || (counted !== null && unexplained === null)))
    return true;
  const flows = lines.map(({ supply, sales, unexplained }) => plus(minus(supply ?? 0, sales ?? 0), unexplained ?? 0));
  const whole = plus(ledger.opening ?? 0, sum(flows));
  return holds(whole === end, () => `${whole} by all that came and went, ${end ?? 'nothing'} left`);
}

function balances({ opening, supply, sales, closing, counted, unexplained }: StockLine): boolean {
  const known = opening !== null && supply !== null && sales !== null;
  if (!known) return closing === null && unexplained === null;
  const told = counted === null ? null : minus(counted, closing ?? 0);
  return closing === minus(plus(opening, supply), sales) && unexplained === told;
}

const follows = ({ opening }: StockLine, before: StockLine | undefined): boolean =>
  before === undefined || opening === (before.counted ?? before.closing);
