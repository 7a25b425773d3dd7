import { guarded, type Locale } from '../foundation/index.ts';
import { type LightCode, lights } from '../scoring/index.ts';

/** A light as rows carry it: never told by colour alone, and never as a style. */
export interface Status {
  readonly code: LightCode;
  /** 0 for green to 3 for red; −1 for unknown. */
  readonly rank: number;
  readonly label: string;
  /** A shape that differs per code. */
  readonly symbol: string;
}

/** The status of a light in a language. */
export function statusOf(code: LightCode, locale: Locale): Status {
  return guarded(() => {
    const { rank, label, symbol } = lights[code];
    return { code, rank, label: label[locale], symbol };
  });
}
