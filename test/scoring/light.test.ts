import { LightCode, lights, worstLight } from 'hoshin/scoring';
import { safeParse } from 'hoshin/foundation';
import { expect, test } from 'vitest';

test('five lights, each with its rank, its names and a shape of its own', () => {
  expect(
    Object.entries(lights).map(([code, { rank, label, symbol }]) => [code, rank, label.zh, label.en, symbol]),
  ).toEqual([
    ['green', 0, '正常', 'On track', '●'],
    ['yellow', 1, '预警', 'Watch', '▲'],
    ['orange', 2, '告警', 'Warning', '◆'],
    ['red', 3, '严重', 'Off track', '■'],
    ['unknown', -1, '未报', 'Not reported', '○'],
  ]);
  for (const [code, light] of Object.entries(lights)) {
    expect(light.code).toBe(code);
    expect([Object.isFrozen(light), Object.isFrozen(light.label)]).toEqual([true, true]);
  }
  expect(Object.isFrozen(lights)).toBe(true);
});

test('the worst light is that of the highest rank; of nothing known, unknown', () => {
  expect(worstLight(['green', 'red', 'unknown', 'yellow'])).toBe('red');
  expect(worstLight(['unknown', 'green'])).toBe('green');
  expect(worstLight([])).toBe('unknown');
});

test('a code is one of the five', () => {
  for (const code of Object.keys(lights)) expect(safeParse(LightCode, code).ok).toBe(true);
  for (const other of ['blue', 'Green', '', null]) expect(safeParse(LightCode, other).ok).toBe(false);
});
