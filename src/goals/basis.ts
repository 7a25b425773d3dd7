import * as z from 'zod/mini';
import { both, Label, type Schema, schema } from '../foundation/index.ts';

/** What weights are: a short text such as `actuals-2025`, or its name in both languages. */
export type WeightBasis = string | Label;

/** Schema of {@link WeightBasis}. */
export const WeightBasis: Schema<WeightBasis> = /* @__PURE__ */ schema<WeightBasis>()(() =>
  z.union([z.string().check(z.minLength(1)), Label]),
);

/** Texts that sentences know the Chinese of. */
const known: Readonly<Record<string, string>> = {
  weights: '权重',
  equal: '均分',
  actuals: '实际',
  capacity: '货值供应能力',
  reference: '参照分布',
  forecast: '预测',
  supply: '供货',
};

/** What a sentence calls a basis: by its name, else by its text. */
export function basisNamed(basis: WeightBasis): Label {
  if (typeof basis !== 'string') return basis;
  const [, word = '', year] = /^([a-z]+)(?:-(\d{4}))?$/.exec(basis) ?? [];
  const zh = Object.hasOwn(known, word) ? known[word] : undefined;
  if (zh === undefined) return both(basis, /^[\u4e00-\u9fff]/.test(basis) ? basis : `“${basis}”`);
  return both(basis, year === undefined ? zh : `${year}年${zh}`);
}
