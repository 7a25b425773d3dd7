/** What was planned and what was sold, month by month, as series that `sCurveRows` adds up exactly. */
import { sum, times } from 'hoshin/foundation';
import { words } from './words.mjs';

const named = (word) => ({ zh: words.zh[word], en: words.en[word] });

export function plannedAndSold(goal, facts) {
  const { parts } = goal.phasing;
  const soldIn = (period) => facts.filter(({ at }) => at === period).map(({ value }) => value);
  return [
    {
      id: 'planned',
      label: named('planned'),
      actual: false,
      amounts: parts.map(({ period, share }) => ({ period, amount: times(goal.target, share) })),
    },
    {
      id: 'actual',
      label: named('done'),
      actual: true,
      amounts: parts.map(({ period }) => {
        const values = soldIn(period);
        return { period, amount: values.length === 0 ? null : sum(values) };
      }),
    },
  ];
}
