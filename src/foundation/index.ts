export { type Issue, type Path, type Result, formatPath, issue, within } from './issue.ts';
export { fail, HoshinError, isHoshinError, refuse } from './error.ts';
export { both } from './both.ts';
export { counted } from './counted.ts';
export { Label, Locale, inLocale, parseLabel, safeParseLabel } from './label.ts';
export { Id, duplicateIds, idsAscend, isId } from './identifier.ts';
export { parse, remember, type Schema, type SchemaMismatch, safeParse, schema } from './parse.ts';
export { parseEach } from './parse-each.ts';
export { parseFields } from './parse-fields.ts';
export { jsonSchema } from './json-schema.ts';
export { crossCheck } from './cross-check.ts';
export { canonicalJson } from './canonical-json.ts';
export { deepFreeze } from './freeze.ts';
export { guarded } from './guarded.ts';
export { answered, type Answering } from './answered.ts';
export { type FieldReader, plainFields, refused } from './plain-fields.ts';
export { textBytes } from './text-bytes.ts';
export { clamp, compare, max, min } from './compare.ts';
export {
  abs,
  Decimal,
  type DecimalInput,
  decimal,
  decimalIssue,
  dividedBy,
  fromNumber,
  isDecimal,
  minus,
  negate,
  plus,
  type Rounding,
  ratio,
  round,
  sign,
  times,
  toNumber,
} from './decimal.ts';
export { type RoundingMode, roundingModes } from './rounding.ts';
export { median, nearestRank } from './quantiles.ts';
export { sum } from './sum.ts';
export { type DateStyle, dateWritten, formatDate, readDate } from './date-format.ts';
export { type FigureStep, formatDecimal, type FormatOptions, shortFigure, shortShare } from './format-decimal.ts';
export { periodLabel } from './period-label.ts';
export {
  addDays,
  addMonths,
  addYears,
  CivilDate,
  civilDate,
  compareDates,
  dateIssue,
  dateOf,
  dateRange,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  isCivilDate,
  isoWeek,
  type Overflow,
  partsOf,
  startOfMonth,
  toDayNumber,
  weekday,
} from './civil-date.ts';
export type { YearMonthDay } from './day-number.ts';
export {
  type AllowedStep,
  allowedSteps,
  type StepResult,
  statesOf,
  step,
  type Transition,
  type TransitionTable,
  transitionTable,
  unreachableStates,
} from './transitions.ts';
export * from './allocation.ts';
export * from './time.ts';
