import { isHoshinError } from 'hoshin/foundation';
import {
  parseFramework,
  parseLedger,
  parseSummary,
  safeParseFramework,
  safeParseLedger,
  upgradeDocument,
  type UpgradeStep,
} from 'hoshin/framework';
import { describe, expect, test } from 'vitest';
import { sampleFramework } from './sample.ts';

/** Fictional: there never was a version 0. Its name stood in one language, and its plans under another word. */
const step: UpgradeStep = {
  format: 'hoshin.framework',
  from: 0,
  because: { zh: '名称改为双语，schedules 改称 plans', en: 'names in two languages; schedules are called plans' },
  apply: ({ name, schedules, ...rest }) => ({ ...rest, label: { zh: name, en: name }, plans: schedules }),
};
const { label, plans, ...rest } = sampleFramework;
const older = { ...rest, version: 0, name: label.zh, schedules: plans };

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    return isHoshinError(error) ? error.issues.map(({ code }) => code) : ['not ours'];
  }
  return [];
};

describe('an older document', () => {
  test('is brought to the present version, with the places of what changed', () => {
    const before = JSON.stringify(older);
    const { from, to, document, changes } = upgradeDocument(older, [step]);
    expect([from, to]).toEqual([0, 1]);
    expect(parseFramework(document).label).toEqual({ zh: label.zh, en: label.zh });
    expect(changes.map(({ path, what, to: version }) => [path.join('.'), what, version])).toEqual([
      ['name', 'removed', 1],
      ['schedules', 'removed', 1],
      ['label', 'added', 1],
      ['plans', 'added', 1],
    ]);
    expect(changes[0]?.because).toEqual(step.because);
    expect(JSON.stringify(older)).toBe(before);
  });

  test('is told down to the place where a list keeps its length', () => {
    const apply: UpgradeStep['apply'] = ({ facts, ...more }) => ({
      ...more,
      facts: (facts as object[]).map((fact, at) => (at === 1 ? { ...fact, revision: 0 } : fact)),
    });
    const ledger = { format: 'hoshin.ledger', version: 0, facts: [{ id: 'a' }, { id: 'b' }] };
    const { changes } = upgradeDocument(ledger, [{ ...step, format: 'hoshin.ledger', apply }]);
    expect(changes.map(({ path, what }) => [path, what])).toEqual([[['facts', 1, 'revision'], 'added']]);
  });

  test('is refused where no step was published, with what to do', () => {
    const result = safeParseFramework(older);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([['no-upgrade', ['version']]]);
    expect(result.ok ? '' : result.issues[0]?.message).toContain('upgradeDocument');
  });

  test('is refused where its step cannot read it', () => {
    const broken: UpgradeStep = {
      ...step,
      apply: () => {
        throw new TypeError('boom');
      },
    };
    expect(codesOf(() => upgradeDocument(older, [broken]))).toEqual(['upgrade-failed']);
  });
});

describe('a document', () => {
  test('of the present version is the same value, at no cost', () => {
    expect(upgradeDocument(sampleFramework).document).toBe(sampleFramework);
    const read = parseFramework(sampleFramework);
    expect(parseFramework(read)).toBe(read);
  });

  test.each([
    ['framework', parseFramework, { ...sampleFramework, version: 2 }],
    ['ledger', parseLedger, { format: 'hoshin.ledger', version: 2, facts: [] }],
    ['summary', parseSummary, { format: 'hoshin.summary', version: 2, head: null, parts: [] }],
  ])('of a newer version is refused with both versions named: %s', (_, read, newer) => {
    expect(codesOf(() => read(newer))).toEqual(['newer-version']);
    expect(codesOf(() => upgradeDocument(newer))).toEqual(['newer-version']);
  });

  test('of no format or no version is refused', () => {
    expect(codesOf(() => upgradeDocument({ format: 'csv', version: 1 }))).toEqual(['unknown-format']);
    expect(codesOf(() => upgradeDocument(null))).toEqual(['unknown-format']);
    expect(codesOf(() => upgradeDocument({ format: 'hoshin.ledger', version: '1' }))).toEqual(['unknown-version']);
    const wrong = safeParseLedger({ format: 'hoshin.ledger', version: 'one', facts: [] });
    expect(wrong.ok ? [] : wrong.issues.map(({ path }) => path)).toEqual([['version']]);
  });
});
