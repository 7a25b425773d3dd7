import type { Id, Path } from '../foundation/index.ts';
import type { Additivity } from './additivity.ts';
import { formulaParts, isWindow } from './formula.ts';
import type { Indicator } from './indicator.ts';

/** An input of an indicator, and where it is named. */
export interface NamedInput {
  readonly id: Id;
  readonly path: Path;
  /** Whether it is taken over a longer span than the one asked for: to date or rolling. */
  readonly windowed: boolean;
}

/** What an indicator is made of, weights included, with the place at which each input is named. */
export function inputsOf(indicator: Indicator, path: Path = []): readonly NamedInput[] {
  const plain = (id: Id, ...steps: Path): NamedInput => ({ id, path: [...path, ...steps], windowed: false });
  switch (indicator.kind) {
    case 'ratio':
      return [plain(indicator.numerator, 'numerator'), plain(indicator.denominator, 'denominator')];
    case 'cumulative':
      return [{ ...plain(indicator.of, 'of'), windowed: true }];
    case 'derived': {
      const found = formulaParts(indicator.formula, [...path, 'formula']).flatMap((part) =>
        part.formula.op === 'indicator'
          ? [{ id: part.formula.id, path: [...part.path, 'id'], windowed: part.windowed }]
          : [],
      );
      const { leaves } = indicator;
      return leaves === undefined ? found : [...found, ...weights(leaves.additivity, [...path, 'leaves'])];
    }
    case 'base':
    case 'milestone':
      return weights(indicator.additivity, path);
  }
}

function weights(additivity: Additivity, path: Path): NamedInput[] {
  return (['time', 'entity'] as const).flatMap((axis) => {
    const by = additivity[axis];
    if (typeof by !== 'object') return [];
    return [{ id: by.weightedBy, path: [...path, 'additivity', axis, 'weightedBy'], windowed: false }];
  });
}

/** Whether an indicator takes a longer span of its own, whatever span it is asked for. */
export function hasWindow(indicator: Indicator): boolean {
  if (indicator.kind === 'cumulative') return true;
  return indicator.kind === 'derived' && formulaParts(indicator.formula).some(({ formula }) => isWindow(formula));
}
