import { deepFreeze, duplicateIds, parse, refuse } from '../foundation/index.ts';
import { Family } from './catalog.ts';

const four: readonly Family[] = [
  { id: 'operating', label: { zh: '经营类', en: 'Operating' } },
  { id: 'sales', label: { zh: '销售类', en: 'Sales' } },
  { id: 'cash', label: { zh: '现金类', en: 'Cash' } },
  { id: 'finance', label: { zh: '财务类', en: 'Financial' } },
];

/**
 * The families of the 4+1 indicator system (4+1 管理指标体系): 经营类 operating, 销售类 sales, 现金类 cash, 财务类 financial,
 * and the fifth, whose name and members are the user's to say. A catalogue may as well have families all its own.
 *
 * The four are named in «运营管理实施方案», which leaves the fifth open.
 *
 * @throws `HoshinError` with the issues of the fifth family; `duplicate-id` where it takes the id of one of the four
 * @example
 * import { fourPlusOne } from 'hoshin/indicators';
 * const families = fourPlusOne({ id: 'management', label: { zh: '管理类', en: 'Management' } });
 * families.map(({ id }) => id); // => ['operating', 'sales', 'cash', 'finance', 'management']
 */
export function fourPlusOne(fifth: Family): readonly Family[] {
  const families = [...four, parse(Family, fifth)];
  refuse(
    duplicateIds(
      families.map(({ id }) => id),
      () => ['id'],
    ),
  );
  return deepFreeze(families);
}
