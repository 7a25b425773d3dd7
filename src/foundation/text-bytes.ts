import { guarded } from './guarded.ts';

/** How many bytes of UTF-8 a text takes: what chat channels and file formats limit. Half of a surrogate pair counts as three. */
export function textBytes(text: string): number {
  return guarded(() => {
    let bytes = 0;
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x80) bytes += 1;
      else if (code < 0x800) bytes += 2;
      else bytes += code < 0x10000 ? 3 : 4;
    }
    return bytes;
  });
}
