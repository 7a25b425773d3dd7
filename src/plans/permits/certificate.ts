import * as z from 'zod/mini';
import {
  addDays,
  addYears,
  CivilDate,
  crossCheck,
  deepFreeze,
  Id,
  issue,
  Label,
  parse,
  type Schema,
  schema,
} from '../../foundation/index.ts';
import { readOptions } from '../read-options.ts';
import { permitTexts as texts } from './messages.ts';

/** A certificate (证照) that somebody holds and has to keep alive. */
export interface Certificate {
  readonly id: Id;
  /** Its kind, such as `pre-sale-permit`, `development-qualification`. */
  readonly kind: Id;
  readonly label: Label;
  /** Who holds it. */
  readonly entity: Id;
  readonly obtained: CivilDate;
  /** Last day on which it is valid; never where left out. */
  readonly expires?: CivilDate;
  /** The day of the first annual inspection (年检); the others fall a year after each other. None where left out. */
  readonly firstInspection?: CivilDate;
  /** How many days ahead to be reminded. */
  readonly remindDays: number;
}

/** Schema of {@link Certificate}. */
export const Certificate: Schema<Certificate> = /* @__PURE__ */ schema<Certificate>()(() =>
  z
    .strictObject({
      id: Id,
      kind: Id,
      label: Label,
      entity: Id,
      obtained: CivilDate,
      expires: z.exactOptional(CivilDate),
      firstInspection: z.exactOptional(CivilDate),
      remindDays: z.int().check(z.gte(0), z.lte(3660)),
    })
    .check(
      crossCheck(({ obtained, expires }) =>
        expires !== undefined && expires < obtained
          ? [issue('backwards-certificate', ['expires'], texts.backwards(obtained, expires))]
          : [],
      ),
    ),
);

/** Something that a certificate asks for by a day. */
export interface CertificateDuty {
  readonly certificate: Id;
  readonly entity: Id;
  readonly what: 'expiry' | 'inspection';
  readonly due: CivilDate;
  readonly remindOn: CivilDate;
  readonly because: Label;
}

const All: Schema<readonly Certificate[]> = /* @__PURE__ */ z.array(Certificate);

/**
 * What certificates ask for from one day to another, both included: their expiry and every annual inspection, each with the day on which to be
 * reminded. A 29 February falls on the 28th in other years.
 *
 * @returns by the day due
 * @throws `HoshinError` with all issues of its arguments
 * @example
 * import { certificateDuties } from 'hoshin/plans';
 * const certificate = { id: 'c1', kind: 'qualification', label: { zh: '开发资质', en: 'Qualification' }, entity: 'group',
 *   obtained: '2024-03-01', expires: '2027-02-28', firstInspection: '2025-03-31', remindDays: 30 };
 * certificateDuties([certificate], { from: '2026-01-01', to: '2027-12-31' }).map(({ what, due, remindOn }) => [what, due, remindOn]);
 * // => [['inspection', '2026-03-31', '2026-03-01'], ['expiry', '2027-02-28', '2027-01-29']]
 */
export function certificateDuties(
  certificates: readonly Certificate[],
  options: { readonly from: string; readonly to: string },
): readonly CertificateDuty[] {
  const { from, to } = readOptions(options, { from: CivilDate, to: CivilDate }, {});
  const duties = parse(All, certificates).flatMap((one) => dutiesOf(one, to));
  return deepFreeze(
    duties
      .filter(({ due }) => due >= from && due <= to)
      .sort((a, b) => (a.due === b.due ? (a.certificate < b.certificate ? -1 : 1) : a.due < b.due ? -1 : 1)),
  );
}

function dutiesOf(one: Certificate, to: CivilDate): CertificateDuty[] {
  const { id, entity, expires, firstInspection, remindDays } = one;
  const duty = (what: CertificateDuty['what'], due: CivilDate): CertificateDuty => ({
    certificate: id,
    entity,
    what,
    due,
    remindOn: addDays(due, -remindDays),
    because: what === 'expiry' ? texts.expires(due) : texts.inspection(due),
  });
  const last = expires !== undefined && expires < to ? expires : to;
  const inspections: CertificateDuty[] = [];
  for (let year = 0; firstInspection !== undefined; year += 1) {
    const due = addYears(firstInspection, year);
    if (due > last) break;
    inspections.push(duty('inspection', due));
  }
  return expires === undefined ? inspections : [...inspections, duty('expiry', expires)];
}
