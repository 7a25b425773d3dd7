import type { Policies } from '../framework/index.ts';
import type { Written } from '../indicators/index.ts';
import type { Based } from './based.ts';

/**
 * Rules to begin with, all of them proposals: attainment 100 / 95 / 85 %, nodes late by more than 7 and 15 days, reviews listed 30
 * days ahead. No weights of the capability index: they must be a firm's own.
 */
export const proposedPolicies: Written<Based<Policies>> = {
  basis: 'default',
  value: {
    attainmentLights: [
      { atLeast: '1', light: 'green' },
      { atLeast: '0.95', light: 'yellow' },
      { atLeast: '0.85', light: 'orange' },
      { light: 'red' },
    ],
    nodeLights: {
      id: 'late-7-15',
      label: { zh: '逾期 7 天、15 天分级', en: 'Late by 7 and 15 days' },
      count: 'days',
      rules: [
        {
          id: 'late-15',
          label: { zh: '逾期 15 天及以上', en: '15 days late or more' },
          light: 'red',
          daysLate: { from: 15 },
        },
        {
          id: 'late-7',
          label: { zh: '逾期 7 天以上', en: 'More than 7 days late' },
          light: 'orange',
          daysLate: { from: 8 },
        },
        { id: 'late', label: { zh: '逾期', en: 'Late' }, light: 'yellow', daysLate: { from: 1 } },
      ],
    },
    evidence: 'optional',
    baselineVersion: 'assessment',
    reviewHorizonDays: 30,
  },
};
