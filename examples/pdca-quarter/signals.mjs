/** Fridays: the lights of the picture become readings, and readings become warnings. */
import { addDays } from 'hoshin/foundation';
import { assess } from 'hoshin/framework';
import { tripWarnings, worksLateWarning } from 'hoshin/presets';
import { raiseWarnings } from 'hoshin/risks';

/** Days at which a trip has two stars and three are the firm's own: the rules seen state the first star alone. */
const rules = [
  worksLateWarning,
  ...tripWarnings({ milestone: { two: 5, three: 10 }, levelOne: { two: 20, three: 30 } }),
];
const tags = { topping: ['level-1'], 'pre-sale-permit': ['level-1'], opening: ['milestone'], scheme: ['level-1'] };

/** The Fridays from the first one of the quarter to a day. */
export function fridaysTo(asOf) {
  const days = [];
  for (let on = '2026-07-03'; on <= asOf; on = addDays(on, 7)) days.push(on);
  return days;
}

/** How late each node stood, Friday by Friday, on the framework as it read then; 0 once it is done or while it is not due. */
function readings(framework, ledger, asOf) {
  const days = fridaysTo(asOf).map((on) => [on, assess(framework, ledger, { asOf: on }).elements.plan.nodes]);
  return Object.keys(tags).map((node) => ({
    subject: node,
    metric: 'late-days',
    tags: tags[node],
    readings: days.map(([on, nodes]) => {
      const { daysLate, finish } = nodes.find((one) => one.node === node);
      return { on, value: finish === null ? String(Math.max(0, daysLate ?? 0)) : '0' };
    }),
  }));
}

/** Which warnings stand on a day, and which came and went. */
export const warningsOn = (framework, ledger, asOf) =>
  raiseWarnings(rules, readings(framework, ledger, asOf), { asOf });
