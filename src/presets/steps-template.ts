import type { Label } from '../foundation/index.ts';
import type { PlanTemplate } from '../plans/index.ts';
import type { Written } from '../indicators/index.ts';

/** One step of a plan: its id, its name, and the department that does it. */
export type Step = readonly [id: string, zh: string, en: string, department: string];

/**
 * A plan of steps one after the other, as the sources give them: without durations. How many days a step takes is for the firm
 * to say (`<step>-days`); the profile `proposal` takes the days given here for each, which are ours.
 */
export function stepsTemplate(
  plan: { readonly id: string; readonly label: Label; readonly source: string; readonly owner: string },
  proposedDays: number,
  steps: readonly Step[],
): Written<PlanTemplate> {
  const days = (id: string): string => `${id}-days`;
  return {
    id: plan.id,
    label: plan.label,
    source: plan.source,
    plans: [
      {
        id: 'steps',
        label: plan.label,
        tier: 2,
        owner: plan.owner,
        maySet: [plan.owner],
        mayChange: ['general-manager'],
      },
    ],
    parameters: steps.map(([id, zh, en]) => ({
      kind: 'number' as const,
      id: days(id),
      label: { zh: `${zh}（工作日）`, en: `${en}, working days` },
      min: 0,
      max: 3650,
    })),
    profiles: [
      {
        id: 'proposal',
        label: { zh: '建议工期（提案）', en: 'Proposed durations' },
        source: 'a proposal of this library',
        values: Object.fromEntries(steps.map(([id]) => [days(id), proposedDays])),
      },
    ],
    nodes: steps.map(([id, zh, en, department]) => ({
      id,
      label: { zh, en },
      plan: 'steps',
      department,
      calendar: 'office',
      duration: { op: 'value' as const, id: days(id) },
    })),
    links: steps.slice(1).map(([to], at) => ({ from: steps[at]?.[0] ?? to, to, type: 'FS' as const })),
  };
}
