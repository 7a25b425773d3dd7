/** The firms whose documents are kept: the demo's sales year, and two presets with half a year reported. All but its public figures is fictional. */
import type { Ledger, OperatingFramework } from 'hoshin/framework';
// @ts-expect-error the example is plain JavaScript
import { firms } from '../../examples/industries/firms.mjs';
// @ts-expect-error the example is plain JavaScript
import { open } from '../../examples/industries/report.mjs';
// @ts-expect-error the example is plain JavaScript
import { framework, ledger } from '../../examples/sales-year/framework.mjs';

interface Kept {
  readonly framework: OperatingFramework;
  readonly ledger: Ledger;
  readonly asOf: string;
}
type Opened = Pick<Kept, 'framework' | 'ledger'>;
interface Firm {
  readonly preset: { readonly id: string };
}

const opened = (firms as readonly Firm[])
  .filter(({ preset }) => preset.id === 'real-estate-cn' || preset.id === 'hotel')
  .map((firm): [string, Kept] => {
    const { framework, ledger } = open(firm) as Opened;
    return [firm.preset.id, { framework, ledger, asOf: '2026-06-30' }];
  });

export const golden: ReadonlyMap<string, Kept> = new Map([
  ['sales-year', { framework, ledger, asOf: '2020-08-31' }],
  ...opened,
]);
