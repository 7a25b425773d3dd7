import * as z from 'zod/mini';
import { deepFreeze, formatDate, Label, Locale, parse, type Schema } from '../../foundation/index.ts';
import { Meeting, Resolution } from '../../reviews/index.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { words } from './paper-words.ts';

/** What minutes are written with. */
export interface MinutesTelling {
  readonly locale: Locale;
  /** What the meeting is called. */
  readonly name: Label;
  /** The resolutions that its decisions name; others are passed over. */
  readonly resolutions: readonly Resolution[];
}

const Options: Schema<MinutesTelling> = /* @__PURE__ */ z.strictObject({
  locale: Locale,
  name: Label,
  resolutions: z.array(Resolution),
});

/**
 * The minutes of a meeting (会议纪要): its decisions, and under them person, task and due day.
 *
 * @throws `HoshinError` with all issues of its arguments
 */
export function meetingMinutes(meeting: Meeting, telling: MinutesTelling): Paper {
  const { subject, on, attended, decisions } = parse(Meeting, meeting);
  const { locale, name, resolutions } = parse(Options, telling);
  const named = new Set(decisions.flatMap((decision) => decision.resolutions));
  const made = resolutions.filter(({ id }) => named.has(id));
  const blocks: PaperBlock[] = [
    {
      kind: 'list',
      items: [
        `${words.held[locale]}: ${formatDate(on, { locale })}`,
        `${words.subject[locale]}: ${subject}`,
        `${words.attended[locale]}: ${attended.join(locale === 'zh' ? '、' : ', ')}`,
      ],
    },
    { kind: 'heading', level: 2, text: words.decisions[locale] },
    decisions.length === 0
      ? { kind: 'paragraph', text: words.none[locale] }
      : { kind: 'list', items: decisions.map(({ text }) => text) },
    {
      kind: 'table',
      head: [words.task, words.owner, words.due].map((word) => word[locale]),
      figures: [false, false, false],
      rows: made.map(({ task, owner, due }) => [task, owner, due]),
    },
  ];
  return deepFreeze({ title: `${name[locale]} · ${words.minutes[locale]}`, blocks });
}
