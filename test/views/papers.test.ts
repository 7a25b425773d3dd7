import { assess, parseFramework, parseLedger } from 'hoshin/framework';
import { digest, meetingMinutes, monthlyReport, namesOf, toHtml, toMarkdown, withNames } from 'hoshin/views';
import { expect, test } from 'vitest';
import { sampleFramework } from '../framework/sample.ts';

const framework = parseFramework(sampleFramework);
const measured = (entity: string, at: string, value: string): object => ({
  kind: 'measurement',
  id: `${entity}.${at}`,
  recordedOn: '2026-06-30',
  indicator: 'contracted-sales',
  entity,
  at,
  value,
});
const ledger = parseLedger({
  format: 'hoshin.ledger',
  version: 1,
  facts: [measured('north', '2026-H1', '400'), measured('south', '2026-H1', '100')],
});
const picture = assess(framework, ledger, { asOf: '2026-06-30' });
const names = namesOf(framework);

test.each(['zh', 'en'] as const)('the report says the goal, the elements, the warnings (%s)', (locale) => {
  const text = toMarkdown(monthlyReport(picture, { locale, names }));
  expect(text.split('\n')[0]).toBe(locale === 'zh' ? '# 示例框架 · 经营月报' : '# Sample framework · Operating report');
  for (const { because } of picture.warnings) expect(text).toContain(withNames(because[locale], { locale, names }));
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

test('nothing of the data gets out of its place, in Markdown or in HTML', () => {
  const paper = {
    title: '<script>',
    blocks: [
      { kind: 'table' as const, head: ['a|b'], figures: [true], rows: [['"><img onerror=x>\n# x']] },
      { kind: 'paragraph' as const, text: '[x](javascript:1)' },
    ],
  };
  const html = toHtml(paper);
  expect(html).not.toMatch(/<(script|img)/);
  const markdown = toMarkdown(paper);
  expect(markdown).toContain('a\\|b');
  expect(markdown).not.toContain('<img');
  expect(markdown).toContain('\\[x\\]');
  expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
});

test('a digest keeps to its bytes, starts with what is worst, and never cuts a character', () => {
  const warning = (at: number): object => ({
    kind: 'goal',
    subject: `g${at}`,
    entity: 'group',
    light: 'red',
    because: { zh: `第 ${at} 项指标严重滞后，须说明原因并提出措施🚧`, en: `goal ${at} is far behind` },
  });
  const many = { ...picture, warnings: Array.from({ length: 100 }, (_, at) => warning(at)) } as typeof picture;
  for (const maxBytes of [64, 100, 333, 2048, 4096]) {
    const text = digest(many, { locale: 'zh', names, maxBytes });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(maxBytes);
    expect(text).toMatch(/另有 \d+ 项$/);
    expect(text).not.toContain('\uFFFD');
  }
  expect(digest(many, { locale: 'en', names, maxBytes: 100_000 })).toContain('goal 99');
});

test('minutes hold person, task and due day of what the decisions name', () => {
  const meeting = {
    id: 'm1',
    type: 'monthly',
    subject: 'riverside',
    on: '2026-06-30',
    received: [],
    attended: ['president', 'operations'],
    stepsDone: [],
    decisions: [{ id: 'd1', text: '同意调整开盘节点', resolutions: ['r1'] }],
    minutes: null,
    state: 'held',
    history: [],
  };
  const resolution = {
    id: 'r1',
    meeting: 'm1',
    subject: 'riverside',
    task: '补齐预售许可资料',
    owner: 'design',
    coOwners: [],
    issuer: 'president',
    madeOn: '2026-06-30',
    firstDue: '2026-07-15',
    due: '2026-07-15',
    askedDue: null,
    progress: [],
    completedOn: null,
    effect: null,
    state: 'open',
    history: [],
  };
  const paper = meetingMinutes(meeting as never, {
    locale: 'zh',
    name: { zh: '月度运营会', en: 'Monthly review' },
    resolutions: [resolution as never, { ...resolution, id: 'r2' } as never],
  });
  const text = toMarkdown(paper);
  expect(text).toContain('| 补齐预售许可资料 | design | 2026-07-15 |');
  expect(text.match(/补齐预售许可资料/g)).toHaveLength(1);
});
