import type { GoalPicture, OperatingPicture } from '../framework/index.ts';

/** One of the three elements of the platform that are told by goals. */
export type GoalElementName = 'cost' | 'sales' | 'funds';

/** A goal of a picture, and the element it stands in. */
export interface PlacedGoal {
  readonly picture: GoalPicture;
  /** Null for the business goal where no element holds it. */
  readonly element: GoalElementName | null;
}

/** Every goal of a picture once: the business goal first, then those of the elements. */
export function goalsIn({ goal, elements }: OperatingPicture): readonly PlacedGoal[] {
  const placed = new Map<string, PlacedGoal>();
  if (goal !== null) placed.set(goal.goal, { picture: goal, element: null });
  for (const element of ['sales', 'funds', 'cost'] as const) {
    for (const picture of elements[element].goals) placed.set(picture.goal, { picture, element });
  }
  return [...placed.values()];
}
