/** Columns that a terminal needs: a Chinese character takes two. */
const width = (text) => [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/u.test(one) ? 2 : 1), 0);
const left = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));
const right = (text, columns) => ' '.repeat(Math.max(0, columns - width(text))) + text;

/** Rows under a head, each column as wide as its widest cell; columns of figures stand to the right. */
export function table(head, rows) {
  const widths = head.map((name, at) => Math.max(width(name), ...rows.map((row) => width(row[at]))));
  const words = head.map((_, at) => at === 0 || rows.some((row) => /\p{L}/u.test(row[at].replace(/亿|bn/, ''))));
  const line = (cells) =>
    cells
      .map((cell, at) => (words[at] ? left : right)(cell, widths[at]))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((one) => '─'.repeat(one)).join('  '), ...rows.map(line)];
}
