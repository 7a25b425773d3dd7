import * as z from 'zod/mini';
import {
  crossCheck,
  deepFreeze,
  Id,
  issue,
  type Issue,
  Label,
  parse,
  refuse,
  type Schema,
  schema,
} from '../foundation/index.ts';
import { committeeTexts as texts } from './committee-messages.ts';

/** A part of a whole that decimals cannot say exactly, such as two thirds. */
export interface SeatShare {
  /** A whole number from 1 to the denominator. */
  readonly numerator: number;
  /** A whole number, 1 or more. */
  readonly denominator: number;
}

/** A body that decides by vote. */
export interface Committee {
  /** Identifies it; steps name it as they name a role. */
  readonly id: Id;
  /** Name for people, such as `投资委员会`. */
  readonly label: Label;
  /** Its seats, each a role; each once. */
  readonly members: readonly Id[];
  /** The part of the seats that must be present; null where none is asked. */
  readonly attendance: SeatShare | null;
  /** The part that must vote for, such as two thirds. */
  readonly majority: SeatShare;
  /** What that part is taken of: all seats, or those present. */
  readonly majorityOf: 'members' | 'present';
  /** Seats whose vote against stops the matter, whatever the others say (一票否决). */
  readonly veto: readonly Id[];
}

const whole: Schema<number> = schema<number>()(() => z.int().check(z.gte(1)));

const SeatShare: Schema<SeatShare> = schema<SeatShare>()(() =>
  z
    .strictObject({ numerator: whole, denominator: whole })
    .check(
      crossCheck(({ numerator, denominator }) =>
        numerator <= denominator
          ? []
          : [issue('share-over-one', ['numerator'], texts.shareOverOne(numerator, denominator))],
      ),
    ),
);

/** Schema of {@link Committee}. */
export const Committee: Schema<Committee> = schema<Committee>()(() =>
  z
    .strictObject({
      id: Id,
      label: Label,
      members: z.array(Id).check(z.minLength(1)),
      attendance: z.nullable(SeatShare),
      majority: SeatShare,
      majorityOf: z.enum(['members', 'present']),
      veto: z.array(Id),
    })
    .check(crossCheck(committeeIssues)),
);

function committeeIssues({ members, veto }: Committee): Issue[] {
  const seats = new Set<Id>();
  const twice = members.flatMap((member, at) => {
    const fresh = !seats.has(member);
    seats.add(member);
    return fresh ? [] : [issue('duplicate-member', ['members', at], texts.duplicateMember(member))];
  });
  return [
    ...twice,
    ...veto.flatMap((member, at) =>
      seats.has(member) ? [] : [issue('unknown-member', ['veto', at], texts.unknownMember(member))],
    ),
  ];
}

/** How a seat voted. A seat that was not there is `absent`; one that has not voted yet is not in the list. */
export interface CommitteeVote {
  /** The seat. */
  readonly member: Id;
  /** Its vote. */
  readonly vote: 'for' | 'against' | 'abstain' | 'absent';
}

const Votes: Schema<readonly CommitteeVote[]> = schema<readonly CommitteeVote[]>()(() =>
  z.array(z.strictObject({ member: Id, vote: z.enum(['for', 'against', 'abstain', 'absent']) })),
);

/** What a vote came to, and the count behind it. */
export interface Tally {
  /**
   * `passed`; `refused`, too few for; `vetoed`, a seat with a veto voted against; `inquorate`, too few present, so
   * nothing is decided; `open`, seats have yet to vote.
   */
  readonly kind: 'passed' | 'refused' | 'vetoed' | 'inquorate' | 'open';
  /** Votes for. */
  readonly for: number;
  /** Votes against. */
  readonly against: number;
  /** Present without a vote for or against. */
  readonly abstained: number;
  /** Not present. */
  readonly absent: number;
  /** Seats that have yet to vote. */
  readonly open: readonly Id[];
  /** Seats that must be present. */
  readonly presentNeeded: number;
  /** Votes for that are needed, given who is present. */
  readonly forNeeded: number;
  /** Seats that used their veto. */
  readonly vetoedBy: readonly Id[];
  /** Why, in a sentence. */
  readonly because: Label;
}

/**
 * What a committee's votes come to. Parts of seats are rounded up to whole seats: two thirds of 7 are 5.
 *
 * @throws `HoshinError` `unknown-member`, `duplicate-vote`
 * @example
 * import { tallyVotes } from 'hoshin/organization';
 * const committee = {
 *   id: 'investment', label: { zh: '投资委员会', en: 'Investment committee' },
 *   members: ['a', 'b', 'c'], attendance: null, majority: { numerator: 2, denominator: 3 }, majorityOf: 'members', veto: [],
 * };
 * const votes = [{ member: 'a', vote: 'for' }, { member: 'b', vote: 'for' }, { member: 'c', vote: 'against' }];
 * tallyVotes(committee, votes).kind; // => 'passed'
 */
export function tallyVotes(committee: Committee, votes: readonly CommitteeVote[]): Tally {
  const body = parse(Committee, committee);
  const cast = parse(Votes, votes);
  refuse(voteIssues(body, cast));
  const counted = countVotes(body, cast);
  const kind = kindOf(counted);
  return deepFreeze({ kind, ...counted, because: texts.tally(kind, counted) });
}

type Count = Omit<Tally, 'kind' | 'because'>;

function voteIssues({ members }: Committee, votes: readonly CommitteeVote[]): Issue[] {
  const seats = new Set(members);
  const seen = new Set<Id>();
  return votes.flatMap(({ member }, at) => {
    if (!seats.has(member)) return [issue('unknown-member', [at, 'member'], texts.unknownMember(member))];
    if (seen.has(member)) return [issue('duplicate-vote', [at, 'member'], texts.duplicateVote(member))];
    seen.add(member);
    return [];
  });
}

function countVotes(
  { members, veto, attendance, majority, majorityOf }: Committee,
  votes: readonly CommitteeVote[],
): Count {
  const of = (wanted: CommitteeVote['vote']): number => votes.filter(({ vote }) => vote === wanted).length;
  const voted = new Set(votes.map(({ member }) => member));
  const mayVeto = new Set(veto);
  const present = votes.length - of('absent');
  const base = majorityOf === 'members' ? members.length : present;
  return {
    for: of('for'),
    against: of('against'),
    abstained: of('abstain'),
    absent: of('absent'),
    open: members.filter((member) => !voted.has(member)),
    presentNeeded: attendance === null ? 0 : seats(members.length, attendance),
    forNeeded: Math.max(1, seats(base, majority)),
    vetoedBy: votes.filter(({ member, vote }) => vote === 'against' && mayVeto.has(member)).map(({ member }) => member),
  };
}

/** A part of `n` seats in whole seats, rounded up; in whole numbers throughout, so that two thirds of 6 are 4. */
function seats(n: number, { numerator, denominator }: SeatShare): number {
  return Number((BigInt(n) * BigInt(numerator) + BigInt(denominator) - 1n) / BigInt(denominator));
}

function kindOf(count: Count): Tally['kind'] {
  if (count.vetoedBy.length > 0) return 'vetoed';
  if (count.open.length > 0) return 'open';
  if (count.for + count.against + count.abstained < count.presentNeeded) return 'inquorate';
  return count.for >= count.forNeeded ? 'passed' : 'refused';
}
