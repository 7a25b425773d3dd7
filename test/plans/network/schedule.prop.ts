import * as fc from 'fast-check';
import {
  changeIsFollowed,
  earlyIsNotAfterLate,
  linksHold,
  longerIsNotEarlier,
  passesMeet,
  plainNetworks,
  scheduleIsItsJson,
  toldChanges,
  toldNetworks,
} from 'hoshin/testing';
import { expect, test } from 'vitest';

test('every link holds, in early and in late dates', () => {
  fc.assert(
    fc.property(plainNetworks, (network) => {
      expect(linksHold(network)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the two passes meet on the longest path', () => {
  fc.assert(
    fc.property(plainNetworks, (network) => {
      expect(passesMeet(network)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('with FS links alone a longer duration never moves a finish earlier', () => {
  fc.assert(
    fc.property(plainNetworks, fc.nat(7), fc.integer({ min: 1, max: 5 }), (network, at, more) => {
      expect(longerIsNotEarlier(network, `n${at}`, more)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('where nothing is broken, no float is below zero', () => {
  fc.assert(
    fc.property(toldNetworks, (one) => {
      expect(earlyIsNotAfterLate(one)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a schedule is its own JSON', () => {
  fc.assert(
    fc.property(toldNetworks, (one) => {
      expect(scheduleIsItsJson(one)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a change that is followed gives what a new calculation gives', () => {
  fc.assert(
    fc.property(toldNetworks, toldChanges, (one, { at, one: change }) => {
      const id = `n${at % one.network.activities.length}`;
      expect(changeIsFollowed(one, { id, ...change })).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
