import type { LightCode } from '../../scoring/index.ts';

/** Options are plain JSON, so that they can be stored, compared and posted to a worker. */
export type ChartOption = Readonly<Record<string, unknown>>;

/**
 * Fixed colours: no value of the data ever becomes a style, since what renders on a server writes styles out as they stand. They
 * differ in lightness too, for readers who do not tell the hues apart.
 */
export const colours = {
  plan: '#9aa5b1',
  actual: '#1f5fa8',
  forecast: '#6b9bd1',
  critical: '#b42318',
  baseline: '#c4cad1',
  rise: '#1f7a4d',
  fall: '#b54708',
  total: '#344054',
  ink: '#1d2939',
} as const;

/** The colours of lights. */
export const lightColours: Readonly<Record<LightCode, string>> = {
  green: '#2e8b57',
  yellow: '#e0b100',
  orange: '#e07b00',
  red: '#b42318',
  unknown: '#b0b7c0',
};

/** Chinese and Latin letters, without quotes: a quote would end the attribute it is written into. */
export const fonts = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif';
