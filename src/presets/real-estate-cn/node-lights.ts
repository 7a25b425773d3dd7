import type { LightScheme } from '../../plans/index.ts';
import type { Written } from '../../indicators/index.ts';

const rule = (id: string, zh: string, en: string, light: 'yellow' | 'orange' | 'red', more: object) => ({
  id,
  label: { zh, en },
  light,
  ...more,
});

/**
 * Lights by tier: a key node is red from the first day late, a node of the main plan from the tenth, others by the published works
 * lights of 7 and 15 days. Only these last and the trip of a main-plan node at ten days are published; the whole is a proposal.
 */
export const tierLights: Written<LightScheme> = {
  id: 'lights-by-tier',
  label: { zh: '分级亮灯', en: 'Lights by tier' },
  count: 'days',
  rules: [
    rule('key-late', '关键节点逾期', 'Key node late', 'red', { tiers: [1], daysLate: { from: 1 } }),
    rule('key-slips', '关键节点 7 天内到期且预计逾期', 'Key node due within 7 days, forecast late', 'yellow', {
      tiers: [1],
      finished: false,
      daysToDue: { from: 0, to: 7 },
      forecastDaysLate: { from: 1 },
    }),
    rule('main-late-10', '主项节点逾期 10 天及以上', 'Main-plan node 10 days late or more', 'red', {
      tiers: [2],
      daysLate: { from: 10 },
    }),
    rule('main-late', '主项节点逾期', 'Main-plan node late', 'yellow', { tiers: [2], daysLate: { from: 1 } }),
    rule('late-15', '逾期 15 天及以上', '15 days late or more', 'red', { tiers: [3, 4], daysLate: { from: 15 } }),
    rule('late-8', '逾期 8 至 14 天', '8 to 14 days late', 'orange', { tiers: [3, 4], daysLate: { from: 8 } }),
    rule('late', '逾期 7 天以内', 'Up to 7 days late', 'yellow', { tiers: [3, 4], daysLate: { from: 1 } }),
  ],
};
