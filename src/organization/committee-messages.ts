import { both, type Label } from '../foundation/index.ts';
import type { Tally } from './committee.ts';

type Count = Omit<Tally, 'kind' | 'because'>;

const outcomes: Readonly<Record<Tally['kind'], (count: Count) => Label>> = {
  passed: (count) =>
    both(`${count.for} for, ${count.forNeeded} needed: passed`, `赞成 ${count.for} 票，需 ${count.forNeeded} 票，通过`),
  refused: (count) =>
    both(
      `${count.for} for, ${count.forNeeded} needed: not passed`,
      `赞成 ${count.for} 票，需 ${count.forNeeded} 票，未通过`,
    ),
  vetoed: ({ vetoedBy }) => both(`vetoed by ${vetoedBy.join(', ')}`, `${vetoedBy.join('、')}一票否决`),
  inquorate: ({ presentNeeded, ...count }) => {
    const present = count.for + count.against + count.abstained;
    return both(
      `${present} present, ${presentNeeded} needed: nothing is decided`,
      `到会 ${present} 人，需 ${presentNeeded} 人，不足法定人数，不作决议`,
    );
  },
  open: ({ open }) => both(`still to vote: ${open.join(', ')}`, `尚未表决：${open.join('、')}`),
};

/** The sentences of committees, in both languages. */
export const committeeTexts = {
  shareOverOne: (numerator: number, denominator: number): Label =>
    both(`${numerator}/${denominator} is more than the whole`, `${numerator}/${denominator} 超过全体`),
  duplicateMember: (id: string): Label => both(`the seat "${id}" stands twice`, `席位“${id}”重复`),
  unknownMember: (id: string): Label => both(`the committee has no seat "${id}"`, `委员会没有席位“${id}”`),
  duplicateVote: (id: string): Label => both(`the seat "${id}" votes twice`, `席位“${id}”重复表决`),
  tally: (kind: Tally['kind'], count: Count): Label => outcomes[kind](count),
} as const;
