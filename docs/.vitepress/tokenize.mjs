/**
 * Words of a text for the search: those that the language's own segmenter finds, and of Chinese also every pair of
 * neighbouring characters, so that a term is found however the sentence around it was cut.
 * A single character is a word only where it stands alone: within a sentence it would find half of the pages.
 *
 * It travels to the page as its own source text: it may use nothing from outside itself.
 */
export function tokenize(text) {
  const found = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
    if (isWordLike && (segment === text || !/^\p{Script=Han}$/u.test(segment))) found.push(segment);
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
  // `hoshin/goals`, `net-signing`: whole and in parts.
  for (const [name] of text.matchAll(/[\w$]+(?:[-/.][\w$]+)+/g)) found.push(name);
  return [...new Set(found)];
}

/** Chinese words are not guessed at; a slip of the pen in a Latin word is forgiven. */
export function fuzzy(term) {
  return /\p{Script=Han}/u.test(term) ? false : 0.2;
}
