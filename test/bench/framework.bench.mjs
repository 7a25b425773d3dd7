/** A whole firm assessed, after its documents were read: 100 nodes and 240 figures a project. */
import { assess, parseFramework, parseLedger } from 'hoshin/framework';
import { firmOf } from './inputs/firm.mjs';

const asOf = '2026-12-15';

function read(projects) {
  const { framework, ledger } = firmOf(projects);
  return { framework: parseFramework(framework), ledger: parseLedger(ledger) };
}

export const rows = [50, 200, 500, 1000].map((projects) => {
  let firm = null;
  return {
    work: `assess ${projects} projects: ${projects * 100} nodes, ${projects * 240} figures`,
    ours: () => assess((firm ??= read(projects)).framework, firm.ledger, { asOf }).warnings.length,
    against: {},
    size: { of: 'assess', n: projects },
    done: () => {
      firm = null;
    },
  };
});
