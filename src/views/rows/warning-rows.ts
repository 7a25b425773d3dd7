import { deepFreeze, guarded, type Id } from '../../foundation/index.ts';
import type { OperatingPicture, PictureWarning } from '../../framework/index.ts';
import { nameIn, type Telling } from '../names.ts';
import { withNames } from '../with-names.ts';
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
        subjectName: subjectName(kind, subject, telling),
        entity,
        entityName: entity === null ? null : nameIn(names.entities, entity, locale),
        status: statusOf(light, locale),
        because: withNames(because[locale], telling),
      })),
    );
  });
}

function subjectName(kind: PictureWarning['kind'], subject: Id, { locale, names }: Telling): string {
  switch (kind) {
    case 'node':
      return nameIn(names.nodes, subject, locale);
    case 'goal':
      return nameIn(names.others ?? {}, subject, locale);
    case 'criteria':
    case 'investment':
      return nameIn(names.entities, subject, locale);
    case 'risk':
      return subject;
  }
}
