import { both, type Label } from '../foundation/index.ts';
import type { SummaryHead } from './summary.ts';

const told = ({ framework, amendments, asOf, top }: SummaryHead): Label =>
  both(
    `"${framework}" after ${amendments} amendments on ${asOf}${top === null ? '' : `, the ${top} worst`}`,
    `“${framework}”（已修订 ${amendments} 次）${asOf}${top === null ? '' : `，仅列最差 ${top} 项`}`,
  );

/** Every sentence about summaries, in both languages. */
export const summaryTexts = {
  partsOrder: (entity: string | null): Label =>
    both(
      `the part of "${entity ?? 'no entity'}" is out of order or stands twice; parts stand by entity, each once`,
      `“${entity ?? '无归属'}”的分项次序有误或重复；各分项须按组织单元排列且不重复`,
    ),
  noHead: (): Label => both('a summary with parts says what it is a summary of', '含分项的汇总须注明所属框架与日期'),
  otherQuestion: (a: SummaryHead, b: SummaryHead): Label => {
    const [one, other] = [told(a), told(b)];
    return both(`one summary is of ${one.en}, the other of ${other.en}`, `一份汇总为${one.zh}，另一份为${other.zh}`);
  },
  otherFramework: (head: SummaryHead, framework: string, amendments: number): Label => {
    const of = told(head);
    return both(
      `the summary is of ${of.en}; the framework is "${framework}" after ${amendments} amendments`,
      `汇总为${of.zh}，所给框架为“${framework}”（已修订 ${amendments} 次）`,
    );
  },
  nothingIn: (): Label => both('nothing was handed in: there is no day to picture', '尚无任何汇总，无从成图'),
  unknownEntity: (id: string): Label => both(`there is no entity "${id}" on that day`, `该日不存在组织单元“${id}”`),
};
