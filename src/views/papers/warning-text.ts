import type { OperatingPicture } from '../../framework/index.ts';
import { lights } from '../../scoring/index.ts';
import type { Telling } from '../names.ts';
import { warningRows } from '../rows/warning-rows.ts';
import { words } from './paper-words.ts';

/** The warnings of a picture, a line each; a node is named, since its own sentence does not. */
export function warningLines(picture: OperatingPicture, telling: Telling): string[] {
  const colon = words.colon[telling.locale];
  return warningRows(picture, telling).map(({ kind, subjectName, status, because }) => {
    const told = kind === 'node' ? `${subjectName}${colon}${because}` : because;
    return `${lights[status.code].symbol} ${status.label} ${told}`;
  });
}
