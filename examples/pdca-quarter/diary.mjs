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
  const one = {
    zh: ({ to, by }) => `${nameOf(to).zh}${by === null ? '' : `（不晚于 ${by}）`}`,
    en: ({ to, by }) => `${nameOf(to).en}${by === null ? '' : ` by ${by}`}`,
  };
  const whom = eachOnce(notices);
  return [
    {
      zh: `告知：${whom.map(one.zh).join('、')}`,
      en: `Tell ${whom.map(one.en).join(', ')}`,
    },
  ];
}

/** Each role once: told of the day by which something is asked, where there is one. */
function eachOnce(notices) {
  const whom = new Map();
  for (const notice of notices) if (notice.by !== null || !whom.has(notice.to)) whom.set(notice.to, notice);
  return [...whom.values()];
}
