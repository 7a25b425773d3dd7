import { guarded, type Id } from '../foundation/index.ts';
import { nameIn, type Telling } from './names.ts';

/**
 * A sentence of this library with names in the place of ids. Sentences quote the ids of what they speak of, since a value knows no
 * more; whoever shows them has the names. What has no name stays as it is.
 *
 * @throws `HoshinError` `unreadable` for what is no text
 * @example
 * import { withNames } from 'hoshin/views';
 * const names = { entities: { east: { zh: '华东区域', en: 'East region' } }, indicators: {}, nodes: {} };
 * withNames('nothing was handed in for "east"', { locale: 'en', names }); // => 'nothing was handed in for "East region"'
 */
export function withNames(sentence: string, telling: Telling): string {
  return guarded(() => sentence.replaceAll(/(?<=[“"])[^“”"]+(?=[”"])/gu, (id) => nameOfAny(id, telling)));
}

/** What an id is called, whatever it is of. Ids of different kinds may be equal, and a goal is told by more than its entity. */
export function nameOfAny(id: Id, { locale, names }: Telling): string {
  const { entities, indicators, nodes, others = {} } = names;
  const table = [others, nodes, entities].find((one) => Object.hasOwn(one, id)) ?? indicators;
  return nameIn(table, id, locale);
}
