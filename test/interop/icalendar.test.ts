import { HoshinError } from 'hoshin/foundation';
import { type CalendarEvent, certificateEvents, nodeEvents, reviewEvents, toICalendar } from 'hoshin/interop';
import { dueReviews } from 'hoshin/reviews';
import { expect, test } from 'vitest';

const name = { zh: '运营日历', en: 'Operations' };
const options = { locale: 'zh', name, stampedOn: '2026-11-01', domain: 'plans.example' } as const;
const event: CalendarEvent = {
  id: 'a',
  from: '2026-11-30' as never,
  summary: { zh: '月度运营会', en: 'Monthly review' },
};

const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

test('a whole-day event ends on the day after its last day', () => {
  const lines = unfolded(toICalendar([{ ...event, to: '2026-12-02' as never }], options));
  expect(lines).toContain('DTSTART;VALUE=DATE:20261130');
  expect(lines).toContain('DTEND;VALUE=DATE:20261203');
});

test('signs that mean something in a value are escaped, and no line break gets out', () => {
  const summary = { zh: '一,二;三\\四\r\nBEGIN:VEVENT\u2028五\u0000', en: 'x' };
  const lines = unfolded(toICalendar([{ ...event, summary }], options));
  expect(lines).toContain('SUMMARY:一\\,二\\;三\\\\四\\nBEGIN:VEVENT\\n五 ');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
});

test('no line is longer than 75 bytes, and folding cuts no character', () => {
  const zh = '竣工验收备案'.repeat(40) + '🏗️'.repeat(20);
  const text = toICalendar([{ ...event, summary: { zh, en: 'x' } }], options);
  const lines = text.split('\r\n');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(text)).toContain(`SUMMARY:${zh}`);
  expect(text).not.toContain('\uFFFD');
});

test('a reminder is so many days ahead, and a cancelled event says so', () => {
  const lines = unfolded(toICalendar([{ ...event, remindDaysBefore: 3, cancelled: true, sequence: 2 }], options));
  expect(lines).toContain('TRIGGER:-P3D');
  expect(lines).toContain('STATUS:CANCELLED');
  expect(lines).toContain('SEQUENCE:2');
});

test('two events of one id, an event that ends before it starts: all is reported', () => {
  const bad = [event, event, { ...event, id: 'b', to: '2026-11-29' as never }];
  const attempt = (): string => toICalendar(bad, options);
  expect(attempt).toThrow(HoshinError);
  try {
    attempt();
  } catch (error) {
    expect((error as HoshinError).issues.map(({ code, path }) => [code, path])).toEqual([
      ['backwards-event', [2, 'to']],
    ]);
  }
  expect(() => toICalendar(bad.slice(0, 2), options)).toThrow(/"a"/);
});

test('nodes down to a tier become events on the day they are due; those without a day are left out', () => {
  const label = { zh: '开盘', en: 'Opening' };
  const plan = {
    id: 'keys',
    label: { zh: '关键节点', en: 'Key nodes' },
    entity: 'a',
    tier: 1 as const,
    owner: 'operations',
    maySet: [],
    mayChange: [],
    nodes: [
      {
        id: 'open',
        label,
        tier: 1 as const,
        finish: '2026-09-26' as never,
        completion: { zh: '认购启动', en: 'Sales begin' },
      },
      { id: 'scheme', label, tier: 2 as const, finish: '2026-03-01' as never },
      { id: 'later', label, tier: 1 as const },
    ],
  };
  const events = nodeEvents([plan], { downTo: 1, remindDaysBefore: 7 });
  expect(events.map(({ id, from, remindDaysBefore }) => [id, from, remindDaysBefore])).toEqual([
    ['node.keys.open', '2026-09-26', 7],
  ]);
  expect(events[0]?.description?.zh).toBe('关键节点\n完成标准：认购启动');
  expect(nodeEvents([plan], { downTo: 2 })).toHaveLength(2);
});

test('every due review becomes an event with its reason, and the file reads back whole', () => {
  const due = dueReviews(
    [
      {
        kind: 'time',
        id: 'monthly',
        label: { zh: '月度运营会', en: 'Monthly review' },
        meeting: 'operations',
        subjects: ['group'],
        every: 'month',
        day: { kind: 'day', n: 31 },
        onDayOff: 'keep',
      },
    ],
    { from: '2026-02-01', to: '2026-03-31' },
  );
  const events = reviewEvents(due, { meetings: { operations: { zh: '月度运营会', en: 'Monthly review' } } });
  const lines = unfolded(toICalendar(events, options));
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20260228',
    'DTSTART;VALUE=DATE:20260331',
  ]);
  expect(lines).toContain('SUMMARY:月度运营会（group）');
});

test('certificates become events on the day they run out and at each inspection, with their own reminder', () => {
  const certificate = {
    id: 'c1',
    kind: 'qualification',
    label: { zh: '开发资质', en: 'Qualification' },
    entity: 'group',
    obtained: '2024-02-29',
    expires: '2027-02-28',
    firstInspection: '2024-02-29',
    remindDays: 30,
  };
  const made = (expires: string): readonly CalendarEvent[] =>
    certificateEvents([{ ...certificate, expires } as never], { from: '2026-01-01', to: '2028-12-31' });
  const events = made('2027-02-28');
  expect(events.map(({ id, from, remindDaysBefore }) => [id, from, remindDaysBefore])).toEqual([
    ['certificate.c1.inspection.2026', '2026-02-28', 30],
    ['certificate.c1.inspection.2027', '2027-02-28', 30],
    ['certificate.c1.expiry', '2027-02-28', 30],
  ]);
  expect(events.map(({ summary }) => summary.zh)).toEqual(['开发资质年检', '开发资质年检', '开发资质到期']);
  expect(made('2028-03-01').at(-1)?.id).toBe('certificate.c1.expiry');
  expect(unfolded(toICalendar(events, options)).filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER:-P30D',
    'TRIGGER:-P30D',
    'TRIGGER:-P30D',
  ]);
});
