import { deepFreeze, formatDate, guarded, type Label, type Locale } from '../../foundation/index.ts';
import type { GoalPicture, OperatingPicture } from '../../framework/index.ts';
import { type LightCode, lights } from '../../scoring/index.ts';
import { nameIn, type Telling } from '../names.ts';
import { nameOfAny, withNames } from '../with-names.ts';
import { amountText, shareText } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { words } from './paper-words.ts';
import { warningLines } from './warning-text.ts';

/**
 * The operating report of a day (经营月报): the goal, the key figures, the four elements, warnings, open resolutions, the
 * reviews to come, and what cannot be told. Set it with `toMarkdown` or `toHtml`.
 *
 * @throws `HoshinError` `unreadable` for what is no picture
 */
export function monthlyReport(picture: OperatingPicture, telling: Telling): Paper {
  return guarded(() => {
    const { locale } = telling;
    const { framework, asOf, elements } = picture;
    const said = (because: Label): string => withNames(because[locale], telling);
    return deepFreeze({
      title: `${framework.label[locale]} · ${words.report[locale]}`,
      blocks: [
        { kind: 'paragraph', text: `${words.asOf[locale]} ${formatDate(asOf, { locale })}` },
        ...goalBlocks(picture, telling),
        ...keyFigureBlocks(picture, locale),
        heading(words.plan[locale]),
        { kind: 'paragraph', text: elements.plan.because[locale] },
        ...(['sales', 'funds', 'cost'] as const).flatMap((name) =>
          goalTable(words[name][locale], elements[name].goals, telling),
        ),
        ...listBlocks(words.warnings[locale], warningLines(picture, telling), locale),
        ...resolutionBlocks(picture, locale),
        ...listBlocks(
          words.reviews[locale],
          picture.dueReviews.map(({ due, because }) => `${due} ${said(because)}`),
          locale,
        ),
        ...listBlocks(
          words.unknowns[locale],
          picture.unknowns.map(
            ({ subject, because }) => `${nameOfAny(subject, telling)}${words.colon[locale]}${said(because)}`,
          ),
          locale,
        ),
      ] satisfies readonly PaperBlock[],
    });
  });
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 2, text });
const lightText = (code: LightCode, locale: Locale): string => `${lights[code].symbol} ${lights[code].label[locale]}`;

function goalBlocks({ goal }: OperatingPicture, telling: Telling): PaperBlock[] {
  const { locale } = telling;
  const text =
    goal === null
      ? words.noGoal[locale]
      : `${lightText(goal.light, locale)} ${withNames(goal.because[locale], telling)}`;
  return [heading(words.goal[locale]), { kind: 'paragraph', text }];
}

function keyFigureBlocks({ keyFigures }: OperatingPicture, locale: Locale): PaperBlock[] {
  if (keyFigures.length === 0) return [];
  return [
    heading(words.keyFigures[locale]),
    {
      kind: 'table',
      head: [words.figure, words.target, words.actual, words.attainment, words.light].map((word) => word[locale]),
      figures: [false, true, true, true, false],
      rows: keyFigures.map(({ label, target, actual, attainment, light }) => [
        label[locale],
        amountText(target, locale),
        amountText(actual, locale),
        shareText(attainment, locale),
        lightText(light, locale),
      ]),
    },
  ];
}

function goalTable(title: string, goals: readonly GoalPicture[], { locale, names }: Telling): PaperBlock[] {
  if (goals.length === 0) return [];
  return [
    heading(title),
    {
      kind: 'table',
      head: [words.entity, words.figure, words.target, words.actual, words.attainment, words.toDate, words.light].map(
        (word) => word[locale],
      ),
      figures: [false, false, true, true, true, true, false],
      rows: goals.map(({ entity, label, progress, light }) => [
        nameIn(names.entities, entity, locale),
        label[locale],
        amountText(progress.target, locale),
        amountText(progress.actual, locale),
        shareText(progress.attainment.ratio, locale),
        shareText(progress.toDate.ratio, locale),
        lightText(light, locale),
      ]),
    },
  ];
}

function listBlocks(title: string, items: readonly string[], locale: Locale): PaperBlock[] {
  const body: PaperBlock =
    items.length === 0 ? { kind: 'paragraph', text: words.none[locale] } : { kind: 'list', items };
  return [heading(title), body];
}

function resolutionBlocks({ openResolutions }: OperatingPicture, locale: Locale): PaperBlock[] {
  if (openResolutions.length === 0) return listBlocks(words.resolutions[locale], [], locale);
  return [
    heading(words.resolutions[locale]),
    {
      kind: 'table',
      head: [words.task, words.owner, words.due, words.daysLate].map((word) => word[locale]),
      figures: [false, false, false, true],
      rows: openResolutions.map(({ resolution: { task, owner, due }, daysLate }) => [
        task,
        owner,
        due,
        String(Math.max(0, daysLate)),
      ]),
    },
  ];
}
