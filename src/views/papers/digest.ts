import * as z from 'zod/mini';
import { guarded, type Locale, parse, type Schema, textBytes } from '../../foundation/index.ts';
import type { OperatingPicture } from '../../framework/index.ts';
import { lights } from '../../scoring/index.ts';
import type { Telling } from '../names.ts';
import { withNames } from '../with-names.ts';
import { words } from './paper-words.ts';
import { warningLines } from './warning-text.ts';

/** How {@link digest} is cut. */
export interface DigestTelling extends Telling {
  /** The most bytes of UTF-8 that the channel takes, such as 4,096 for a chat robot's Markdown. */
  readonly maxBytes: number;
}

const Limit: Schema<number> = /* @__PURE__ */ z.int().check(z.gte(64), z.lte(1_000_000));

/**
 * A picture in a few lines for a chat message: the goal, then what is worst, as many lines as fit and then how many more there
 * are. Never cut within a line, so never within a character.
 *
 * @throws `HoshinError` for a limit below 64 bytes; `unreadable` for what is no picture
 */
export function digest(picture: OperatingPicture, telling: DigestTelling): string {
  return guarded(() => {
    const { locale, maxBytes } = telling;
    const most = parse(Limit, maxBytes);
    const lines = linesOf(picture, telling);
    let text = '';
    for (const [at, line] of lines.entries()) {
      const rest = lines.length - at - 1;
      const tail = rest === 0 ? '' : `\n${words.more(rest)[locale]}`;
      const next = text === '' ? line : `${text}\n${line}`;
      if (textBytes(next + tail) > most) return cutShort(text, lines.length - at, { locale, most });
      text = next;
    }
    return text;
  });
}

function linesOf(picture: OperatingPicture, telling: Telling): string[] {
  const { framework, asOf, goal } = picture;
  const { locale } = telling;
  return [
    `${framework.label[locale]} ${asOf}`,
    ...(goal === null ? [] : [`${lights[goal.light].symbol} ${withNames(goal.because[locale], telling)}`]),
    ...warningLines(picture, telling),
  ];
}

/** What was written so far, and how many lines are missing; the number alone where nothing else fits. */
function cutShort(
  text: string,
  rest: number,
  { locale, most }: { readonly locale: Locale; readonly most: number },
): string {
  const tail = words.more(rest)[locale];
  const whole = text === '' ? tail : `${text}\n${tail}`;
  return textBytes(whole) <= most ? whole : tail;
}
