/** What a firm of so many projects holds: bytes after reading, and the most while it is assessed. A process of its own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assess, parseFramework, parseLedger } from 'hoshin/framework';
import { firmOf } from './inputs/firm.mjs';

const own = fileURLToPath(import.meta.url);

function held() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function measured(projects) {
  const before = held();
  let raw = firmOf(projects);
  const framework = parseFramework(raw.framework);
  const framed = held() - before;
  const ledger = parseLedger(raw.ledger);
  raw = null;
  const read = held() - before - framed;
  const { totals } = assess(framework, ledger, { asOf: '2026-12-15' });
  return { facts: ledger.facts.length, nodes: totals.nodes, framed, read, peak: process.resourceUsage().maxRSS * 1024 };
}

/** A line for each size. */
export function memoryLines(sizes) {
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  return sizes.map((projects) => {
    const printed = execFileSync(process.execPath, ['--expose-gc', own, String(projects)], { encoding: 'utf8' });
    const { facts, nodes, framed, read, peak } = JSON.parse(printed);
    const perNode = Math.round(framed / nodes);
    const perFact = Math.round(read / facts);
    return `| ${[projects, nodes, perNode, facts, perFact, megabytes(peak), peak < 1e9 ? 'met' : 'short'].join(' | ')} |`;
  });
}

if (process.argv[1] === own) process.stdout.write(JSON.stringify(measured(Number(process.argv[2]))));
