import { composite, type CompositeOptions, type CompositePart } from 'hoshin/capability';
import { isHoshinError } from 'hoshin/foundation';
import { expect, test } from 'vitest';

const flat = (...parts: Omit<CompositePart, 'weight'>[]): CompositePart => ({
  id: 'index',
  weight: 1,
  parts: parts.map((part) => ({ ...part, weight: 1 })),
});
const plain: CompositeOptions = { normalize: 'none', aggregate: 'arithmetic' };
const codesOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code, path }) => `${code} ${path.join('.')}`) : 'another error';
  }
  return [];
};

/** Four units, one indicator: what each normalisation makes of 2, 4, 4 and 10. */
const four = [2, 4, 4, 10].map((a, at) => ({ id: `u${at}`, values: { a } }));
const made = (part: Omit<CompositePart, 'weight'>, options: Partial<CompositeOptions> = {}) =>
  composite(flat(part), four, { ...plain, ...options }).units.map(({ index }) => Number(index?.toFixed(4)));

test('every normalisation, with more or with less being better', () => {
  expect(made({ id: 'a' })).toEqual([2, 4, 4, 10]);
  expect(made({ id: 'a', normalize: 'min-max' })).toEqual([0, 0.25, 0.25, 1]);
  expect(made({ id: 'a', normalize: 'min-max', increasing: false })).toEqual([1, 0.75, 0.75, 0]);
  expect(made({ id: 'a', normalize: 'z-score' })).toEqual([-0.866, -0.2887, -0.2887, 1.4434]);
  expect(made({ id: 'a', normalize: 'rank' })).toEqual([1, 2.5, 2.5, 4]);
  expect(made({ id: 'a', normalize: 'percentile', increasing: false })).toEqual([1, 0.5, 0.5, 0]);
  expect(made({ id: 'a', normalize: 'distance-to-target', target: 6 })).toEqual([0, 0.5, 0.5, 1]);
  expect(made({ id: 'a', normalize: 'distance-to-target', target: 4, increasing: false })).toEqual([1, 1, 1, 0]);
  expect(made({ id: 'a', normalize: 'goalposts', goalposts: [3, 5] })).toEqual([0, 0.5, 0.5, 1]);
  expect(made({ id: 'a', normalize: 'goalposts', goalposts: [3, 5], increasing: false })).toEqual([1, 0.5, 0.5, 0]);
});

test('frozen parameters let years compare: a better year is worth more, although everybody got better', () => {
  const options: CompositeOptions = { normalize: 'min-max', aggregate: 'arithmetic' };
  const first = composite(flat({ id: 'a' }), four, options);
  const better = four.map(({ id, values }) => ({ id, values: { a: values.a + 4 } }));
  const alone = composite(flat({ id: 'a' }), better, options);
  expect(alone.units.map(({ index }) => index)).toEqual(first.units.map(({ index }) => index));
  const held = composite(flat({ id: 'a' }), better, { ...options, parameters: first.parameters });
  expect(held.units.map(({ index }) => index)).toEqual([0.5, 0.75, 0.75, 1.5]);
  expect(held.parameters).toEqual(first.parameters);
  const read = JSON.parse(JSON.stringify(first.parameters)) as CompositeOptions['parameters'] & object;
  expect(composite(flat({ id: 'a' }), better, { ...options, parameters: read })).toEqual(held);
});

test('each level has its own mean, and a power mean stands where its exponent puts it', () => {
  const tree: CompositePart = {
    id: 'index',
    weight: 1,
    aggregate: 'geometric',
    parts: [
      { id: 'g', weight: 1, aggregate: 'harmonic', parts: [{ id: 'a', weight: 1 }, { id: 'b', weight: 1 }] },
      { id: 'c', weight: 1 },
    ],
  }; // prettier-ignore
  const [unit] = composite(tree, [{ id: 'u', values: { a: 2, b: 6, c: 12 } }], plain).units;
  expect(unit?.tree.parts[0]?.value).toBeCloseTo(3, 12);
  expect(unit?.index).toBeCloseTo(6, 12);
  const power = (exponent: number): number =>
    composite(flat({ id: 'a' }, { id: 'b' }), [{ id: 'u', values: { a: 1, b: 7 } }], {
      ...plain,
      aggregate: { kind: 'power', exponent },
    }).units[0]!.index!;
  expect([power(1), power(2), power(-1)].map((one) => one.toFixed(6))).toEqual(['4.000000', '5.000000', '1.750000']);
  expect(power(0)).toBeCloseTo(Math.sqrt(7), 12);
});

test('below the floor nothing is compensated, and the reason says so', () => {
  const units = [
    { id: 'x', values: { a: 59, b: 100 } },
    { id: 'y', values: { a: 60, b: 100 } },
  ];
  const { units: found } = composite(flat({ id: 'a' }, { id: 'b' }), units, { ...plain, floor: 60 });
  expect(found.map(({ index, rank }) => [index, rank])).toEqual([
    [59, 2],
    [80, 1],
  ]);
  expect(found[0]?.tree.because.zh).toContain('低于底线不予弥补');
});

test('too little data gives no value, by the share of weight that is asked for', () => {
  const units = [{ id: 'x', values: { a: 50, b: null, c: null } }];
  const tree: CompositePart = {
    id: 'index',
    weight: 1,
    parts: [
      { id: 'a', weight: 3 },
      { id: 'b', weight: 1 },
      { id: 'c', weight: 1 },
    ],
  };
  const at = (dataThreshold: number) =>
    composite(tree, units, { ...plain, missing: 'exclude', dataThreshold }).units[0];
  expect(at(0.6)?.index).toBe(50);
  expect(at(0.6)?.because.en).toBe('x has the index 50, rank 1 of 1');
  expect(at(0.6)?.tree.because.en).toContain('from 60% of the weight');
  expect(at(0.61)).toMatchObject({ index: null, rank: null });
});

test('contributions add up to the index, effective weights multiply down the tree', () => {
  const tree: CompositePart = {
    id: 'index',
    weight: 1,
    parts: [
      { id: 'g', weight: 3, parts: [{ id: 'a', weight: 1 }, { id: 'b', weight: 4 }] },
      { id: 'c', weight: 1 },
    ],
  }; // prettier-ignore
  const whole = composite(tree, [{ id: 'u', values: { a: 10, b: 20, c: 30 } }], plain).units[0]!.tree;
  const [group, c] = whole.parts;
  expect(group?.parts.map(({ effectiveWeight }) => Number(effectiveWeight.toFixed(12)))).toEqual([0.15, 0.6]);
  expect(group!.contribution! + c!.contribution!).toBeCloseTo(whole.value!, 12);
  expect(group?.parts.map(({ id, raw }) => [id, raw])).toEqual([
    ['a', 10],
    ['b', 20],
  ]);
});

test('what cannot be told apart, scaled or joined is said, not computed through in silence', () => {
  const units = [
    { id: 'x', values: { a: 5, b: 0 } },
    { id: 'y', values: { a: 5, b: 2 } },
  ];
  const { warnings, units: found } = composite(flat({ id: 'a', normalize: 'min-max' }, { id: 'b' }), units, {
    ...plain,
    aggregate: 'geometric',
  });
  expect(warnings.map(({ code, part, unit }) => [code, part, unit])).toEqual([
    ['constant-indicator', 'a', null],
    ['few-units', 'a', null],
    ['no-mean', 'index', 'x'],
  ]);
  expect(found[0]).toMatchObject({ index: null, rank: null });
});

test('an indicator that its normalisation cannot do without, and ids given twice, are refused with their places', () => {
  const tree = flat({ id: 'a', normalize: 'goalposts' }, { id: 'b', normalize: 'distance-to-target' });
  expect(codesOf(() => composite(tree, [], plain))).toEqual([
    'no-goalposts parts.0.goalposts',
    'no-target parts.1.target',
  ]);
  expect(codesOf(() => composite(flat({ id: 'a' }, { id: 'a' }), [], plain))).toHaveLength(1);
  expect(codesOf(() => composite({ id: 'i', weight: 1, parts: [{ id: 'a', weight: 0 }] }, [], plain))).toEqual([
    'no-weight parts',
  ]);
});

test('an indicator named like a property that every object has is not reported unless it is', () => {
  const [unit] = composite(flat({ id: 'constructor' }), [{ id: 'u', values: {} }], plain).units;
  expect(unit).toMatchObject({ index: null, tree: { parts: [{ raw: null, value: null }] } });
});
