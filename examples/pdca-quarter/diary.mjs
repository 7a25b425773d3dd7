/** The pages of the diary: what happened on a day, what the library said of it, and whom it tells. */
import { nameOf } from './authority.mjs';

export function openDiary() {
  const pages = [];
  /** One line of the day, with the sentences behind it. */
  const note = (on, what, ...because) => {
    pages.push({ on, what, because: because.flat() });
  };
  /** The next value of a step that was taken, noted; a refusal here would be a fault of the story. */
  const taken = (on, what, outcome) => {
    if (outcome.kind !== 'moved') throw new Error(outcome.issues.map(({ message }) => message).join('; '));
    note(on, what, told(outcome.notices));
    return outcome.next;
  };
  /** A step that is refused, noted with every reason. */
  const refused = (on, what, outcome) => {
    if (outcome.kind !== 'refused') throw new Error(`not refused: ${what.en}`);
    note(
      on,
      what,
      outcome.issues.map(({ text }) => ({ zh: `不予办理：${text.zh}`, en: `Refused: ${text.en}` })),
    );
  };
  return { pages, note, taken, refused };
}

/** Whom to tell, and by when: one sentence. */
export function told(notices) {
  if (notices.length === 0) return [];
  const one = (lang, { to, by }) => `${nameOf(to)[lang]}${by === null ? '' : ` (${by})`}`;
  return [
    {
      zh: `告知：${notices.map((notice) => one('zh', notice)).join('、')}`,
      en: `Tell ${notices.map((notice) => one('en', notice)).join(', ')}`,
    },
  ];
}
