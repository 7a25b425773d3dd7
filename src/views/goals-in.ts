import { type GoalPicture, goalsShown, type OperatingPicture } from '../framework/index.ts';

/** One of the three elements of the platform that are told by goals. */
export type GoalElementName = 'cost' | 'sales' | 'funds';

/** A goal of a picture, and the element it stands in. */
export interface PlacedGoal {
  readonly picture: GoalPicture;
  /** Null where no element holds it. */
  readonly element: GoalElementName | null;
}

/** Every goal of a picture once, and where it stands. */
export function goalsIn(picture: OperatingPicture): readonly PlacedGoal[] {
  const elements = (['sales', 'funds', 'cost'] as const).flatMap((element) =>
    picture.elements[element].goals.map(({ goal }) => [goal, element] as const),
  );
  const elementOf = new Map(elements);
  return goalsShown(picture).map((one) => ({ picture: one, element: elementOf.get(one.goal) ?? null }));
}
