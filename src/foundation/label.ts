import { guarded } from './guarded.ts';
import * as z from 'zod/mini';
import { parse, type Schema, safeParse, schema } from './parse.ts';
import type { Result } from './issue.ts';

/** A name for people, in Chinese and in English. Both are required: a missing language is a missing feature. */
export interface Label {
  /** Chinese (Simplified), such as `销售额`. */
  readonly zh: string;
  /** English, such as `Contracted sales`. */
  readonly en: string;
}

/** A language of labels and documents. */
export type Locale = 'zh' | 'en';

/** Schema of {@link Label}. */
export const Label: Schema<Label> = schema<Label>()(() =>
  z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) }),
);

/** Schema of {@link Locale}. */
export const Locale: Schema<Locale> = schema<Locale>()(() => z.enum(['zh', 'en']));

/** Reads a label, or throws `HoshinError` with all its issues. */
export function parseLabel(json: unknown): Label {
  return parse(Label, json);
}

/** Reads a label, or gives all its issues. */
export function safeParseLabel(json: unknown): Result<Label> {
  return safeParse(Label, json);
}

/** The label's text in a language. */
export function inLocale(label: Label, locale: Locale): string {
  return guarded(() => {
    return label[locale];
  });
}
