import { deepFreeze, fail, guarded, issue } from '../foundation/index.ts';
import { diffTexts } from './diff-messages.ts';
import { goalChanges, nodeChanges } from './diff-goals.ts';
import { keyFigureChanges, rateChanges, resolutionChanges, unknownChanges, warningChanges } from './diff-lists.ts';
import type { OperatingPicture } from './picture.ts';
import type { PictureDiff, PictureStamp } from './picture-diff.ts';

/**
 * What changed from one picture to another and why: goals by their figures, targets and time gone by, with the facts they
 * came to rest on; nodes by their due days and finishes; warnings raised and cleared; resolutions; key figures; rates; what
 * can or cannot be told. A reading of the two pictures, stored ones included, and never a second computation. A goal of which
 * only the expectation moved with the calendar is not listed as long as it shows the same light.
 *
 * @throws `HoshinError` `not-a-picture`
 * @example
 * import { diff } from 'hoshin/framework';
 * import { isHoshinError } from 'hoshin/foundation';
 * let code = '';
 * try { diff({} as never, {} as never); } catch (error) { if (isHoshinError(error)) code = error.code; }
 * code; // => 'not-a-picture'
 */
export function diff(before: OperatingPicture, after: OperatingPicture): PictureDiff {
  return guarded(() => {
    check(before, 'before');
    check(after, 'after');
    const [from, to] = [stampOf(before), stampOf(after)];
    const warnings = warningChanges(before, after);
    const of = (change: string): number => warnings.filter((one) => one.change === change).length;
    return deepFreeze<PictureDiff>({
      kind: 'picture-diff',
      from,
      to,
      keyFigures: keyFigureChanges(before, after),
      goals: goalChanges(before, after),
      nodes: nodeChanges(before, after),
      warnings,
      resolutions: resolutionChanges(before, after),
      rates: rateChanges(before, after),
      unknowns: unknownChanges(before, after),
      because: diffTexts.whole(
        from.asOf,
        to.asOf,
        of('raised'),
        of('cleared'),
        to.facts - from.facts,
        to.amendments - from.amendments,
      ),
    });
  });
}

function check(picture: unknown, which: string): void {
  const { format, version } = (picture ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'hoshin.picture' || version !== 1) fail(issue('not-a-picture', [which], diffTexts.notAPicture(which)));
}

function stampOf({ asOf, facts, framework: { amendments } }: OperatingPicture): PictureStamp {
  return { asOf, amendments, facts };
}
