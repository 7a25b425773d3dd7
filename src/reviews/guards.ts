import { type CivilDate, compare, dateIssue, decimalIssue, type Id, type Label } from '../foundation/index.ts';
import { lifeTexts as texts } from './life-messages.ts';

/** Every refusal there is, in one sentence; null where nothing is refused. */
export function everyOf(...refusals: readonly (Label | null)[]): Label | null {
  const found = refusals.filter((one) => one !== null);
  if (found.length === 0) return null;
  return { zh: found.map(({ zh }) => zh).join('；'), en: found.map(({ en }) => en).join('; ') };
}

/** Refuses everybody but one role. */
export function onlyBy(role: Id, by: Id): Label | null {
  return by === role ? null : texts.onlyBy(role);
}

/** Refuses a piece of evidence that is no date after `than`. What is not given is another refusal's matter. */
export function laterDay(name: string, text: string | undefined, than: CivilDate): Label | null {
  if (text === undefined || text === '') return null;
  if (dateIssue(text) !== null) return texts.notADay(name);
  return text > than ? null : texts.notLater(name, than);
}

/** Refuses a piece of evidence that is given and is no date. */
export function aDay(name: string, text: string | undefined): Label | null {
  return text === undefined || dateIssue(text) === null ? null : texts.notADay(name);
}

/** Refuses a piece of evidence that is given and is no decimal from 0 to 1. */
export function aShare(name: string, text: string | undefined): Label | null {
  if (text === undefined) return null;
  if (decimalIssue(text) !== null) return texts.notAShare(name);
  return compare(text, 0) >= 0 && compare(text, 1) <= 0 ? null : texts.notAShare(name);
}

/** Refuses where anything is in the list, with the sentence made of it. */
export function none(ids: readonly Id[], sentence: (ids: readonly Id[]) => Label): Label | null {
  return ids.length === 0 ? null : sentence(ids);
}
