import { CivilDate, Decimal, inLocale, jsonSchema, Label, Locale, parseLabel, safeParseLabel } from 'hoshin/foundation';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const sales = { zh: '销售额', en: 'Contracted sales' };

test('a label has both languages, none of them empty, and nothing else', () => {
  expect(parseLabel(sales)).toEqual(sales);
  expect(safeParseLabel(sales)).toEqual({ ok: true, value: sales });
  expect(refusalOf(() => parseLabel({ zh: '', de: 'Umsatz' }))).toEqual([
    ['too-small', 'zh'],
    ['missing', 'en'],
    ['unknown-field', 'de'],
  ]);
  expect(refusalOf(() => parseLabel({ zh: '销', en: '' }))).toEqual([['too-small', 'en']]);
  expect(parseLabel({ zh: '额', en: 'x' })).toEqual({ zh: '额', en: 'x' });
});

test('a label is told in the language that is asked for', () => {
  expect([inLocale(sales, 'zh'), inLocale(sales, 'en')]).toEqual(['销售额', 'Contracted sales']);
  expect(refusalOf(() => inLocale(null as never, 'zh'))).toEqual([['unreadable', '']]);
});

test('a schema tells other languages what it reads, scalars among it', () => {
  const shape = z.strictObject({ name: Label, amount: Decimal, due: z.exactOptional(CivilDate), locale: Locale });
  const { properties, required, additionalProperties, type } = jsonSchema(shape) as Record<string, any>;
  expect([type, required, additionalProperties]).toEqual(['object', ['name', 'amount', 'locale'], false]);
  expect(properties.locale).toEqual({ type: 'string', enum: ['zh', 'en'] });
  expect(properties.due).toMatchObject({ type: 'string', format: 'date' });
  expect(properties.name.properties.zh).toEqual({ type: 'string', minLength: 1 });
  expect(properties.amount.type).toEqual(['string', 'integer']);
  const takes = (text: string): boolean => new RegExp(properties.amount.pattern as string).test(text);
  expect(['-12.50', '1e6', '1.5E-3', '0'].every(takes)).toBe(true);
  expect(['1_000', '.5', '1.', 'x1', '1e1234', '1x'].some(takes)).toBe(false);
  expect(jsonSchema(z.custom<string>())).not.toHaveProperty('type'); // what JSON Schema cannot say is left open
});
