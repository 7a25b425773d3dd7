import { addDays, type CivilDate, compare, issue, type Issue, sum } from '../foundation/index.ts';
import type { Entity } from './entity.ts';
import { texts } from './messages.ts';
import type { Organization } from './organization.ts';
import type { Stake } from './partner.ts';
import { inForce } from './validity.ts';
import { versionAt } from './versions.ts';

/** An issue for every entity whose shares, ours and the partners', pass the whole on some day; the first such day is named. */
export function shareIssues({ entities, partners }: Organization): Issue[] {
  const stakesOf = new Map<string, Stake[]>();
  for (const stake of partners.flatMap(({ stakes }) => stakes)) {
    const among = stakesOf.get(stake.entity);
    if (among === undefined) stakesOf.set(stake.entity, [stake]);
    else among.push(stake);
  }
  return entities.flatMap((entity, at) => {
    const stakes = stakesOf.get(entity.id);
    return stakes === undefined ? [] : overWhole(entity, stakes, at);
  });
}

function overWhole(entity: Entity, stakes: readonly Stake[], at: number): Issue[] {
  for (const date of changingDays(entity, stakes)) {
    const ours = versionAt(entity, date).share ?? '0';
    const theirs = stakes.filter((stake) => inForce(stake, date)).map(({ share }) => share);
    const total = sum([ours, ...theirs]);
    if (compare(total, 1) > 0) {
      return [issue('shares-over-whole', ['entities', at, 'share'], texts.sharesOverWhole(entity.id, total, date))];
    }
  }
  return [];
}

const firstDay = '0001-01-01' as CivilDate; // the first date there is
const lastDay = '9999-12-31';

/** The days on which a share may begin, oldest first. */
function changingDays(entity: Entity, stakes: readonly Stake[]): CivilDate[] {
  const after = (entity.earlier ?? []).flatMap(({ until }) => (until === lastDay ? [] : [addDays(until, 1)]));
  const starts = stakes.map(({ validFrom }) => validFrom ?? firstDay);
  return [...new Set([firstDay, ...after, ...starts])].toSorted();
}
