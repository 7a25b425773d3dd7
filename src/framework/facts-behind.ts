import type { CivilDate, Id, Label } from '../foundation/index.ts';
import type { Fact } from './fact.ts';
import { factTexts } from './fact-messages.ts';
import { byRecord, type FiledFacts, holdsOn, revisionsOf } from './filed-facts.ts';
import type { Days } from './figures.ts';

/** What a goal's picture, or a node's light, says of the facts behind it. */
type Behind =
  | { readonly facts: readonly Id[]; readonly gaps: readonly Days[] }
  | { readonly node: Id; readonly asOf: CivilDate };

/** Why a value is what it is, as far as facts tell: the facts that it rests on and the spans that none covers. */
export function factsBehind(value: object, filed: FiledFacts | null): readonly Label[] {
  const behind = readBehind(value);
  if (behind === null) return [];
  if ('node' in behind) return filed === null ? [] : reportsOn(behind.node, behind.asOf, filed).map(factTexts.fact);
  const gaps = behind.gaps.map(({ from, to }) => factTexts.gap(from, to));
  if (behind.facts.length === 0) return gaps;
  return filed === null ? [factTexts.restsOn(behind.facts), ...gaps] : [...named(behind.facts, filed), ...gaps];
}

function readBehind(value: object): Behind | null {
  const { kind, facts, gaps, node, asOf } = value as Record<string, unknown>;
  // A goal's picture and a node's light are told by the fields that only they have.
  if (kind === 'goal-picture' && Array.isArray(facts) && Array.isArray(gaps)) return { facts, gaps };
  if (typeof node === 'string' && typeof asOf === 'string') return { node, asOf: asOf as CivilDate };
  return null;
}

/** Facts by their ids, each in its highest revision; an id that the ledger does not know is named alone. */
function named(ids: readonly Id[], filed: FiledFacts): readonly Label[] {
  return ids.map((id) => {
    const highest = revisionsOf(filed, id).reduce<Fact | null>(higher, null);
    return highest === null ? { en: id, zh: id } : factTexts.fact(highest);
  });
}

function higher(best: Fact | null, one: Fact): Fact {
  return best === null || (one.revision ?? 0) > (best.revision ?? 0) ? one : best;
}

function reportsOn(node: Id, asOf: CivilDate, filed: FiledFacts): readonly Fact[] {
  const told = (filed.progress.get(node) ?? []).map(({ fact }) => fact);
  return told.filter(holdsOn(asOf, filed)).sort(byRecord);
}
