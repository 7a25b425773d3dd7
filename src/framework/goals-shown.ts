import { guarded } from '../foundation/index.ts';
import type { GoalPicture } from './goal-picture.ts';
import type { OperatingPicture } from './picture.ts';

/**
 * Every goal that a picture shows, once: the business goal first, then those of sales, funds and cost, then those that no element
 * holds.
 *
 * @throws `HoshinError` `unreadable` for what is no picture
 * @example
 * import { workCalendar } from 'hoshin/foundation';
 * import { assess, goalsShown, parseLedger } from 'hoshin/framework';
 * import { airport, openPreset } from 'hoshin/presets';
 * const label = { zh: '示例机场', en: 'Example airport' };
 * const framework = openPreset(airport(), { id: 'airport-2026', label, top: { id: 'airport', label, kind: 'group' },
 *   period: '2026', setBy: 'general-manager', setOn: '2026-01-05',
 *   calendar: workCalendar({ week: [true, true, true, true, true, false, false] }) });
 * const ledger = parseLedger({ format: 'hoshin.ledger', version: 1, facts: [] });
 * goalsShown(assess(framework, ledger, { asOf: '2026-06-30' })).map(({ goal }) => goal); // => ['passengers-2026', 'cargo-2026']
 */
export function goalsShown(picture: OperatingPicture): readonly GoalPicture[] {
  return guarded(() => {
    const { goal, elements, otherGoals } = picture;
    const placed = [elements.sales, elements.funds, elements.cost, otherGoals].flatMap(({ goals }) => goals);
    const shown = goal === null ? placed : [goal, ...placed];
    return Object.freeze([...new Map(shown.map((one) => [one.goal, one])).values()]);
  });
}
