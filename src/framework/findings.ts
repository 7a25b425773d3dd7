import type { Id } from '../foundation/index.ts';
import type { NodeLight } from '../plans/index.ts';
import type { Deliverable, Resolution, ReviewEvent } from '../reviews/index.ts';
import type { GoalPicture } from './goal-picture.ts';
import type { Reporting } from './information.ts';
import type { Setting } from './setting.ts';
import type { Rated } from './systems.ts';

/** All that a picture is drawn from, whichever way it was found. */
export interface Findings {
  readonly setting: Setting;
  readonly scope: Id | null;
  /** Every goal in scope, in the order of the framework. */
  readonly goals: readonly GoalPicture[];
  /** Every node in scope, in the order of the plans. */
  readonly nodes: readonly NodeLight[];
  readonly reporting: readonly Reporting[];
  readonly rated: readonly Rated[];
  /** Each in its latest state. */
  readonly deliverables: readonly Deliverable[];
  readonly incidents: readonly ReviewEvent[];
  /** Each in its latest state. */
  readonly resolutions: readonly Resolution[];
  /** How many facts are known. */
  readonly facts: number;
}
