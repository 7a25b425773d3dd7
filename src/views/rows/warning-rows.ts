import { deepFreeze, guarded, type Id } from '../../foundation/index.ts';
import type { OperatingPicture, PictureWarning } from '../../framework/index.ts';
import { nameIn, type Telling } from '../names.ts';
import { type Status, statusOf } from '../status.ts';

/** Something that shows a light other than green. */
export interface WarningRow {
  readonly id: string;
  readonly kind: PictureWarning['kind'];
  readonly subject: Id;
  readonly subjectName: string;
  readonly entity: Id | null;
  readonly entityName: string | null;
  readonly status: Status;
  readonly because: string;
}

/**
 * The warnings of a picture as rows, worst first.
 *
 * @throws `HoshinError` `unreadable` for what is no picture
 */
export function warningRows(picture: OperatingPicture, telling: Telling): readonly WarningRow[] {
  return guarded(() => {
    const { locale, names } = telling;
    return deepFreeze(
      picture.warnings.map(({ kind, subject, entity, light, because }) => ({
        id: `${kind}.${subject}`,
        kind,
        subject,
        subjectName: kind === 'node' ? nameIn(names.nodes, subject, locale) : subject,
        entity,
        entityName: entity === null ? null : nameIn(names.entities, entity, locale),
        status: statusOf(light, locale),
        because: because[locale],
      })),
    );
  });
}
