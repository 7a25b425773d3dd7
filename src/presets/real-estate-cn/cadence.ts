import type { ReviewRule } from '../../reviews/index.ts';
import type { Written } from '../../indicators/index.ts';
import type { Based } from '../based.ts';
import { operatingMeetings } from '../operating-meetings.ts';
import { sevenBeforeThreeAfter } from '../planning-meetings.ts';
import { cited } from './cited.ts';

/** The operating meetings that come round, and the evaluations whose days are published: the others need the firm's own days. */
export function cadence(): readonly Written<Based<ReviewRule>>[] {
  const regular = operatingMeetings.flatMap(({ type: { id, label }, every, source }): Written<Based<ReviewRule>>[] =>
    every === null
      ? []
      : [
          {
            value: {
              kind: 'time',
              id,
              label,
              meeting: id,
              subjects: ['top'],
              every,
              day:
                every === 'week' || every === 'fortnight'
                  ? { kind: 'workday', n: 1 }
                  : { kind: 'after', n: 5, unit: 'workday' },
              ...(every === 'fortnight' ? { anchor: '2026-01-05' } : {}),
              onDayOff: 'next-workday',
            },
            ...cited(source),
            parts: { day: 'default', anchor: 'default' },
          },
        ],
  );
  const anchored = sevenBeforeThreeAfter.flatMap(({ id, label, node, days, source }): Written<Based<ReviewRule>>[] =>
    days === null || source === null
      ? []
      : [
          {
            value: { kind: 'node', id, label, meeting: id, node, subjects: [], offset: days, unit: 'day' },
            ...cited(source),
            parts: { offset: 'public' },
          },
        ],
  );
  return [...regular, ...anchored];
}
