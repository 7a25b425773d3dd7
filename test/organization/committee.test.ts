import { Committee, type CommitteeVote, tallyVotes } from 'hoshin/organization';
import { parse } from 'hoshin/foundation';
import { describe, expect, it } from 'vitest';

const body = parse(Committee, {
  id: 'investment',
  label: { zh: '投资委员会', en: 'Investment committee' },
  members: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  attendance: { numerator: 2, denominator: 3 },
  majority: { numerator: 2, denominator: 3 },
  majorityOf: 'members',
  veto: ['a'],
});
const votes = (text: string): CommitteeVote[] =>
  Array.from(text, (letter, at) => ({
    member: body.members[at] ?? '',
    vote: ({ y: 'for', n: 'against', o: 'abstain' } as const)[letter] ?? 'absent',
  }));

describe('a committee of seven that needs two thirds', () => {
  it('needs five: two thirds of seven, rounded up', () => {
    expect(tallyVotes(body, votes('yyyyynn'))).toMatchObject({ kind: 'passed', forNeeded: 5, presentNeeded: 5 });
    expect(tallyVotes(body, votes('yyyynno'))).toMatchObject({ kind: 'refused', for: 4, against: 2, abstained: 1 });
  });

  it('decides nothing when too few are there, stops at a veto, and waits for open votes', () => {
    expect(tallyVotes(body, votes('yyyyxxx')).kind).toBe('inquorate');
    expect(tallyVotes(body, votes('nyyyyyy'))).toMatchObject({ kind: 'vetoed', vetoedBy: ['a'] });
    expect(tallyVotes(body, votes('yyyyyy'))).toMatchObject({ kind: 'open', open: ['g'] });
  });

  it('counts of those present where it is so stated, and of six it needs exactly four', () => {
    const present = parse(Committee, { ...body, majorityOf: 'present' });
    expect(tallyVotes(present, votes('yyyynnx'))).toMatchObject({ kind: 'passed', forNeeded: 4 });
  });

  it('refuses seats it does not have and votes cast twice', () => {
    const [one] = votes('y');
    if (one === undefined) throw new Error('no vote');
    expect(() => tallyVotes(body, [one, one, { member: 'z', vote: 'for' }])).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: 'duplicate-vote' }),
          expect.objectContaining({ code: 'unknown-member' }),
        ],
      }),
    );
  });
});
