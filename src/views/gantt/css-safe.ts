/** An id as a class name may hold it: other signs than letters, digits, `-` and `_` are written as `_x` and their number. */
export const cssSafe = (id: string): string =>
  `t-${id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16)}_`)}`;
