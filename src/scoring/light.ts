import * as z from 'zod/mini';
import { guarded, type Label, type Schema, schema } from '../foundation/index.ts';

/** The colour of a light, best first; `unknown` where nothing was reported, which is not the same as red. */
export type LightCode = 'green' | 'yellow' | 'orange' | 'red' | 'unknown';

/** Schema of {@link LightCode}. */
export const LightCode: Schema<LightCode> = schema<LightCode>()(() =>
  z.enum(['green', 'yellow', 'orange', 'red', 'unknown']),
);

/** A status for a table or a chart: never told by colour alone. */
export interface Light {
  /** The colour's name. */
  readonly code: LightCode;
  /** 0 for green to 3 for red; `unknown` is −1, so that it is never the worst of a group. */
  readonly rank: number;
  /** `正常` / `On track` and so on. */
  readonly label: Label;
  /** A shape that differs per code, for readers who do not tell the colours apart. */
  readonly symbol: string;
}

/** The five lights by their code. */
export const lights: Readonly<Record<LightCode, Light>> = /* @__PURE__ */ Object.freeze({
  green: light('green', 0, '正常', 'On track', '●'),
  yellow: light('yellow', 1, '预警', 'Watch', '▲'),
  orange: light('orange', 2, '告警', 'Warning', '◆'),
  red: light('red', 3, '严重', 'Off track', '■'),
  unknown: light('unknown', -1, '未报', 'Not reported', '○'),
});

function light(code: LightCode, rank: number, zh: string, en: string, symbol: string): Light {
  return Object.freeze({ code, rank, label: Object.freeze({ zh, en }), symbol });
}

/** The worst of several lights; `unknown` only where nothing at all is known. */
export function worstLight(codes: Iterable<LightCode>): LightCode {
  return guarded(() => {
    let worst: LightCode = 'unknown';
    for (const code of codes) if (lights[code].rank > lights[worst].rank) worst = code;
    return worst;
  });
}
