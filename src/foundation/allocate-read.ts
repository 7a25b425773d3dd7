import { type AllocationOptions, type AllocationPart, allocationMethods } from './allocate-types.ts';
import { texts } from './allocation-messages.ts';
import { compare } from './compare.ts';
import { type Decimal, decimal, decimalIssue } from './decimal.ts';
import { duplicateIds } from './identifier.ts';
import { issue, type Issue, type Path } from './issue.ts';
import { texts as general } from './messages.ts';

/** A part whose every number is known to be a decimal. */
export interface ReadPart {
  readonly key: string;
  readonly weight: Decimal;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly locked: Decimal | null;
}

/** All that is wrong with the arguments of an allocation: the slow, careful reading. */
export function allocationIssues(total: unknown, parts: unknown, options: unknown): Issue[] {
  const found = [decimalIssue(total, ['total']), ...optionsIssues(options)].filter((one) => one !== null);
  if (!Array.isArray(parts)) return [...found, issue('wrong-type', ['parts'], general.wrongType(['array'], parts))];
  const list: readonly unknown[] = parts;
  const keys = list.map((part, index) => (isPart(part) ? part.key : `\u0000${index}`));
  return [
    ...found,
    ...list.flatMap((part, index) => partIssues(part, ['parts', index])),
    ...duplicateIds(keys, (index) => ['parts', index, 'key']),
  ];
}

function isPart(part: unknown): part is AllocationPart {
  return typeof part === 'object' && part !== null && typeof (part as AllocationPart).key === 'string';
}

function optionsIssues(options: unknown): (Issue | null)[] {
  if (typeof options !== 'object' || options === null) {
    return [issue('wrong-type', ['options'], general.wrongType(['object'], options))];
  }
  const { quantum, method } = options as Partial<AllocationOptions>;
  return [quantumIssue(quantum), methodIssue(method)];
}

/** What is wrong with the smallest unit given out. */
export function quantumIssue(quantum: unknown): Issue | null {
  const fault = decimalIssue(quantum, ['quantum']);
  if (fault !== null) return fault;
  const text = decimal(quantum as string);
  return text === '0' || text.startsWith('-') ? issue('bad-quantum', ['quantum'], general.badQuantum(quantum)) : null;
}

function methodIssue(method: unknown): Issue | null {
  if (method === undefined || allocationMethods.some((one) => one === method)) return null;
  return issue('not-allowed', ['method'], general.notAllowed(allocationMethods, method));
}

function partIssues(part: unknown, path: Path): Issue[] {
  if (typeof part !== 'object' || part === null)
    return [issue('wrong-type', path, general.wrongType(['object'], part))];
  const { key, weight, min, max, locked } = part as Partial<AllocationPart>;
  const found = [
    typeof key === 'string' ? null : issue('wrong-type', [...path, 'key'], general.wrongType(['string'], key)),
    decimalIssue(weight, [...path, 'weight']),
    ...Object.entries({ min, max, locked }).map(([name, value]) =>
      value === undefined ? null : decimalIssue(value, [...path, name]),
    ),
  ].filter((one) => one !== null);
  return found.length > 0 ? found : meaningIssues(readPart(part as AllocationPart), path);
}

function meaningIssues({ weight, min, max, locked }: ReadPart, path: Path): Issue[] {
  const found: Issue[] = [];
  if (weight.startsWith('-')) found.push(issue('negative-weight', [...path, 'weight'], texts.negativeWeight(weight)));
  if (min !== null && max !== null && compare(min, max) > 0) {
    found.push(issue('empty-bounds', path, general.emptyBounds(min, max)));
  } else if (locked !== null && (below(locked, min) || below(max, locked))) {
    found.push(issue('lock-outside-bounds', [...path, 'locked'], texts.lockOutsideBounds(locked, min, max)));
  }
  return found;
}

function below(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && compare(a, b) < 0;
}

/** A part in canonical text, once it is known to have no issues. */
export function readPart({ key, weight, min, max, locked }: AllocationPart): ReadPart {
  return {
    key,
    weight: decimal(weight),
    min: min === undefined ? null : decimal(min),
    max: max === undefined ? null : decimal(max),
    locked: locked === undefined ? null : decimal(locked),
  };
}
