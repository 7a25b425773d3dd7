import { calendarYear, EnumeratedCalendar, Fiscal, type FiscalCalendar, parse, refuse } from '../foundation/index.ts';
import { conflictIssues, type FactSeries, seriesOf } from './fact-series.ts';
import { type FactTable, type GivenFacts, tableOf } from './fact-table.ts';
import { parseMeasurementColumns } from './measurement-columns.ts';
import { Measurements } from './measurement.ts';

/** GivenFacts as rows or as columns, read where they were not yet, in the order of a fiscal calendar. */
export function readFacts(facts: GivenFacts, fiscal: FiscalCalendar): FactSeries {
  const read = given(facts);
  const series = seriesOf(read, fiscal);
  refuse(conflictIssues(read, series));
  return series;
}

/** Facts as columns of numbers, read where they were not yet. */
export function tableRead(facts: GivenFacts): FactTable {
  return tableOf(given(facts));
}

function given(facts: GivenFacts): GivenFacts {
  return Array.isArray(facts) ? parse(Measurements, facts) : parseMeasurementColumns(facts);
}

const fiscals = new Map<string, Fiscal>();

/** A fiscal calendar, the same object for the same rule: what is kept by calendar is then found again. */
export function fiscalOf(given: FiscalCalendar | undefined): FiscalCalendar {
  if (given === undefined) return calendarYear;
  if ('kind' in given) return parse(EnumeratedCalendar, given);
  const fiscal = parse(Fiscal, given);
  const key = `${fiscal.startMonth} ${fiscal.labelBy}`;
  const known = fiscals.get(key) ?? fiscal;
  fiscals.set(key, known);
  return known;
}
