/** An element: its name, and its text or its children. A child that is null is left out. */
export type XmlElement = readonly [name: string, content: string | readonly (XmlElement | null)[]];

/** An XML document of these elements. Text is escaped; characters that XML does not allow become spaces. */
export function xmlDocument([name, content]: XmlElement, namespace: string): string {
  const lines = [`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`, `<${name} xmlns="${namespace}">`];
  if (typeof content === 'string') lines.push(escaped(content));
  else write(content, lines);
  lines.push(`</${name}>`);
  return `${lines.join('\n')}\n`;
}

/** Writes with a stack of its own, so that depth costs no call. */
function write(children: readonly (XmlElement | null)[], lines: string[]): void {
  const rest: (XmlElement | string | null)[] = [...children].reverse();
  while (rest.length > 0) {
    const next = rest.pop() ?? null;
    if (next === null) continue;
    if (typeof next === 'string') {
      lines.push(next);
      continue;
    }
    const [name, content] = next;
    if (typeof content === 'string') {
      lines.push(`<${name}>${escaped(content)}</${name}>`);
      continue;
    }
    lines.push(`<${name}>`);
    rest.push(`</${name}>`);
    for (const child of [...content].reverse()) rest.push(child);
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    // Only tab, line feed and carriage return are allowed among the controls, and no half of a surrogate pair.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
