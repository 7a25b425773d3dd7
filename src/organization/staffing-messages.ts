import { both, counted, type Label } from '../foundation/index.ts';

function difference(establishment: number, actual: number): Label {
  if (actual < establishment) return both(`${establishment - actual} vacant`, `缺编 ${establishment - actual} 人`);
  if (actual > establishment) return both(`${actual - establishment} too many`, `超编 ${actual - establishment} 人`);
  return both('complete', '满编');
}

/** The sentences of establishment, ownership and partners, in both languages. */
export const staffingTexts = {
  line: (establishment: number, actual: number | null): Label => {
    if (actual === null)
      return both(`${establishment} approved; holders not kept`, `编制 ${establishment} 人，未登记任职情况`);
    const is = difference(establishment, actual);
    return both(
      `${actual} of ${establishment} approved: ${is.en}`,
      `编制 ${establishment} 人，在岗 ${actual} 人，${is.zh}`,
    );
  },
  whole: (establishment: number, persons: number | null, vacant: number | null, over: number | null): Label =>
    persons === null || vacant === null || over === null
      ? both(`${establishment} approved; holders not kept`, `编制共 ${establishment} 人，未登记任职情况`)
      : both(
          `${counted(persons, 'person')} on ${counted(establishment, 'approved head')}: ${vacant} vacant, ${over} too many`,
          `编制共 ${establishment} 人，在岗 ${persons} 人，缺编 ${vacant} 人，超编 ${over} 人`,
        ),
  ownership: (ours: string | null, partners: string, rest: string | null): Label =>
    ours === null || rest === null
      ? both(`our share is not stated; partners hold ${partners}`, `我方权益未填报，合作方合计 ${partners}`)
      : both(
          `we hold ${ours}, partners ${partners}, ${rest} is held by nobody on record`,
          `我方权益 ${ours}，合作方合计 ${partners}，未登记部分 ${rest}`,
        ),
} as const;
