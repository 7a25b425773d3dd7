import { type CivilDate, issue, type Issue, type Path } from '../foundation/index.ts';
import { texts } from './messages.ts';

/** First and last day on which something is in force; a side left out is open. */
export interface Validity {
  /** First day in force; from the beginning where left out. */
  readonly validFrom?: CivilDate;
  /** Last day in force, included; without end where left out. */
  readonly validTo?: CivilDate;
}

/** Whether `date` falls inside the validity, both ends included. Without a date everything is in force. */
export function inForce(validity: Validity, date: CivilDate | undefined): boolean {
  if (date === undefined) return true;
  const { validFrom, validTo } = validity;
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo);
}

/** Whether two validities share at least one day. */
export function sharesDay(a: Validity, b: Validity): boolean {
  const starts = a.validFrom === undefined || b.validTo === undefined || a.validFrom <= b.validTo;
  return starts && (b.validFrom === undefined || a.validTo === undefined || b.validFrom <= a.validTo);
}

/** The issue of a validity that ends before it starts, if it does. */
export function validityIssues(validity: Validity, path: Path): Issue[] {
  const { validFrom, validTo } = validity;
  const backwards = validFrom !== undefined && validTo !== undefined && validTo < validFrom;
  return backwards
    ? [issue('backwards-validity', [...path, 'validTo'], texts.backwardsValidity(validFrom, validTo))]
    : [];
}
