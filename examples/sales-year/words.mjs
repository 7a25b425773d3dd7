import { en } from './words.en.mjs';
import { zh } from './words.zh.mjs';

/** The demo's own words, in both languages. */
export const words = { zh, en };
