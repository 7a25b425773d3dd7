/** Documents read: a hundred thousand measurements from JSON text that is already parsed. */
import { parseLedger } from 'hoshin/framework';
import { withTransforms } from './peers/documents.mjs';

const factsOf = (n) =>
  Array.from({ length: n }, (_, at) => ({
    kind: 'measurement',
    id: `m${at}`,
    recordedOn: '2026-12-05',
    indicator: `i${at % 20}`,
    entity: `p${at % 1000}`,
    at: `2026-${String((at % 12) + 1).padStart(2, '0')}`,
    value: `${(at * 7919) % 1_000_003}.${String(at % 100).padStart(2, '0')}`,
  }));

export const rows = [1e4, 3e4, 1e5, 3e5].map((n) => {
  const facts = factsOf(n);
  const beside = {
    against: { 'zod classic with transforms': () => withTransforms(facts) },
    aims: { 'zod classic with transforms': { faster: 3 } },
    tried:
      'measurements are read field by field, by the schema only where something is wrong. Unlike the peer, which looks at the fields alone, it refuses unknown fields and conflicting facts, and what it gives is frozen and filed by indicator and entity; by id when that is first asked for, where the ids come in order.',
  };
  return {
    work: `read ${n} facts of a ledger`,
    ours: () => parseLedger({ format: 'hoshin.ledger', version: 1, facts }).facts.length,
    ...(n === 1e5 ? beside : {}),
    size: { of: 'parseLedger', n },
  };
});
