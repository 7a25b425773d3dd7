import { compare, duplicateIds, type Id, type Issue, issue, weightsSumIssue } from '../foundation/index.ts';
import type { VetoEffect } from '../scoring/index.ts';
import type { ContractGate, ContractItem, PerformanceContract } from './contract.ts';
import { contractTexts as texts } from './contract-messages.ts';
import { tierIssues } from './goal-issues.ts';

/** What is wrong with a contract whose fields are well formed one by one. */
export function contractIssues(contract: PerformanceContract): Issue[] {
  const { items, vetoes, gates, revisions, issuer, undertaker, grades } = contract;
  const known = new Set(items.map(({ id }) => id));
  const codes = new Set(grades?.grades.map(({ code }) => code));
  const twice = (name: string, list: readonly { readonly id: Id }[]): Issue[] =>
    duplicateIds(
      list.map(({ id }) => id),
      (at) => [name, at, 'id'],
    );
  return [
    ...(issuer === undertaker ? [issue('own-case', ['undertaker'], texts.ownCase(undertaker))] : []),
    ...twice('items', items),
    ...twice('vetoes', vetoes),
    ...twice('gates', gates),
    ...twice('revisions', revisions),
    ...weightIssues(items),
    ...items.flatMap((item, at) => itemIssues(item, undertaker, at)),
    ...gates.flatMap((gate, at) => gateIssues(gate, known, at)),
    ...vetoes.flatMap(({ effect }, at) => gradeIssues(effect, codes, at)),
  ];
}

function weightIssues(items: readonly ContractItem[]): Issue[] {
  const negative = items.flatMap(({ weight }, at) =>
    weight.startsWith('-') ? [issue('negative-weight', ['items', at, 'weight'], texts.negativeWeight(weight))] : [],
  );
  // What joined later comes on top of the weights agreed on, and all are scaled back.
  const agreed = items.filter(({ adjusted }) => adjusted?.kind !== 'added' || adjusted.treatment !== 'join');
  const total = weightsSumIssue(
    agreed.map(({ weight }) => weight),
    ['items'],
  );
  return total === null ? negative : [...negative, total];
}

function itemIssues({ base, target, stretch, dataOwner }: ContractItem, undertaker: Id, at: number): Issue[] {
  const tiers = target === undefined ? [] : tierIssues(base ?? null, target, stretch ?? null, ['items', at]);
  if (dataOwner !== undertaker) return tiers;
  return [...tiers, issue('own-case', ['items', at, 'dataOwner'], texts.ownFigures(dataOwner))];
}

function gateIssues({ test, atLeast, atMost, otherwise }: ContractGate, known: ReadonlySet<Id>, at: number): Issue[] {
  const path = ['gates', at];
  const named = [
    ...('item' in test ? [{ item: test.item, place: 'test' }] : []),
    ...('item' in otherwise ? [{ item: otherwise.item, place: 'otherwise' }] : []),
  ];
  const [least, most] = [atLeast ?? null, atMost ?? null];
  return [
    ...named.flatMap(({ item, place }) =>
      known.has(item) ? [] : [issue('unknown-item', [...path, place, 'item'], texts.unknownItem(item))],
    ),
    ...(least === null && most === null ? [issue('no-threshold', path, texts.noThreshold())] : []),
    ...(least !== null && most !== null && compare(least, most) > 0
      ? [issue('empty-bounds', path, texts.emptyGate(least, most))]
      : []),
  ];
}

function gradeIssues(effect: VetoEffect, codes: ReadonlySet<string>, at: number): Issue[] {
  if (effect.kind !== 'set-grade' && effect.kind !== 'cap-grade') return [];
  const path = ['vetoes', at, 'effect', 'grade'];
  return codes.has(effect.grade) ? [] : [issue('unknown-grade', path, texts.unknownGrade(effect.grade))];
}
