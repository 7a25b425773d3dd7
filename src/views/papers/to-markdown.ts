import { guarded } from '../../foundation/index.ts';
import type { Paper, PaperBlock } from './paper.ts';

/**
 * A paper as Markdown (CommonMark with tables).
 *
 * @throws `HoshinError` `unreadable` for what is no paper
 * @example
 * import { toMarkdown } from 'hoshin/views';
 * toMarkdown({ title: '月报', blocks: [{ kind: 'list', items: ['销售 <5%', '回款|现金'] }] });
 * // => '# 月报\n\n- 销售 &lt;5%\n- 回款\\|现金\n'
 */
export function toMarkdown(paper: Paper): string {
  return guarded(() => `${[`# ${plain(paper.title)}`, ...paper.blocks.map(blockText)].join('\n\n')}\n`);
}

function blockText(block: PaperBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${plain(block.text)}`;
  if (block.kind === 'paragraph') return plain(block.text);
  if (block.kind === 'list') return block.items.map((item) => `- ${plain(item)}`).join('\n');
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  const rule = `| ${block.figures.map((right) => (right ? '---:' : '---')).join(' | ')} |`;
  return [line(block.head), rule, ...block.rows.map(line)].join('\n');
}

/** Signs that mean something to Markdown or HTML stand as they are; a line break would begin something new. */
const plain = (text: string): string =>
  text
    .replace(/[\n\r]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_|[\]#]/g, (sign) => `\\${sign}`);
