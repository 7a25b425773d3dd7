import { guarded } from '../../foundation/index.ts';
import type { Paper, PaperBlock } from './paper.ts';

/**
 * A paper as a fragment of HTML without styles, scripts or attributes other than `class`: to be put into a page or a mail of one's own.
 *
 * @throws `HoshinError` `unreadable` for what is no paper
 * @example
 * import { toHtml } from 'hoshin/views';
 * toHtml({ title: '月报', blocks: [{ kind: 'paragraph', text: '<b>' }] }); // => '<h1>月报</h1>\n<p>&lt;b&gt;</p>\n'
 */
export function toHtml(paper: Paper): string {
  return guarded(() => `${[`<h1>${safe(paper.title)}</h1>`, ...paper.blocks.map(blockHtml)].join('\n')}\n`);
}

function blockHtml(block: PaperBlock): string {
  if (block.kind === 'heading') return `<h${block.level}>${safe(block.text)}</h${block.level}>`;
  if (block.kind === 'paragraph') return `<p>${safe(block.text)}</p>`;
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    row
      .map((cell, at) => `<${tag}${block.figures[at] === true ? ' class="figure"' : ''}>${safe(cell)}</${tag}>`)
      .join('');
  const body = block.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table><thead><tr>${cells('th', block.head)}</tr></thead><tbody>${body}</tbody></table>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
