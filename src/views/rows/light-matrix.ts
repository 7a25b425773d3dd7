import { deepFreeze, guarded, type Id } from '../../foundation/index.ts';
import type { OperatingPicture } from '../../framework/index.ts';
import { type LightCode, worstLight } from '../../scoring/index.ts';
import { goalsIn } from '../goals-in.ts';
import { nameIn, type Telling } from '../names.ts';
import { type Status, statusOf } from '../status.ts';

/** A row or a column of a matrix. */
export interface MatrixAxis {
  readonly id: Id;
  readonly name: string;
}

/** A cell of a matrix, by its column `x` and its row `y`, counted from 0. */
export interface MatrixCell {
  readonly x: number;
  readonly y: number;
  readonly status: Status;
  /** The goals behind it. */
  readonly goals: readonly Id[];
}

/** Lights of units by indicators. A pair without a goal has no cell: it is neither good nor unknown. */
export interface LightMatrix {
  readonly rows: readonly MatrixAxis[];
  readonly columns: readonly MatrixAxis[];
  readonly cells: readonly MatrixCell[];
}

/**
 * The lights of a picture as a matrix of entities by indicators, for a heat map; of several goals of one pair the worst shows.
 *
 * @throws `HoshinError` `unreadable` for what is no picture
 */
export function lightMatrix(picture: OperatingPicture, telling: Telling): LightMatrix {
  return guarded(() => {
    const { locale, names } = telling;
    const goals = goalsIn(picture).map((placed) => placed.picture);
    const entities = [...new Set(goals.map(({ entity }) => entity))].sort();
    const indicators = [...new Set(goals.map(({ indicator }) => indicator))].sort();
    const pairs = new Map<string, { x: number; y: number; codes: LightCode[]; goals: Id[] }>();
    for (const { goal, entity, indicator, light } of goals) {
      const [x, y] = [indicators.indexOf(indicator), entities.indexOf(entity)];
      const pair = pairs.get(`${x} ${y}`) ?? { x, y, codes: [], goals: [] };
      pair.codes.push(light);
      pair.goals.push(goal);
      pairs.set(`${x} ${y}`, pair);
    }
    return deepFreeze({
      rows: entities.map((id) => ({ id, name: nameIn(names.entities, id, locale) })),
      columns: indicators.map((id) => ({ id, name: nameIn(names.indicators, id, locale) })),
      cells: [...pairs.values()].map(({ x, y, codes, goals: ids }) => ({
        x,
        y,
        status: statusOf(worstLight(codes), locale),
        goals: ids,
      })),
    });
  });
}
