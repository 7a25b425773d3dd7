/** The ledgers of some entities as one. What cannot be read is told by entity, and takes nothing else with it. */
import { readFile } from 'node:fs/promises';
import { safeParseLedger } from 'hoshin/framework';
import { ledgerFile } from './documents.mjs';

const empty = { format: 'hoshin.ledger', version: 1, facts: [] };

const refused = (code, zh, en) => [{ code, path: [], message: en, text: { zh, en } }];

/** One document as far as that it is a ledger; its facts are read later, all together. */
async function open(folder, entity) {
  if (entity === null) return { entity, facts: [] };
  const text = await readFile(ledgerFile(folder, entity), 'utf8').catch(() => null);
  if (text === null) return { entity, issues: refused('no-document', '没有文件', 'There is no document') };
  try {
    const { facts, ...head } = JSON.parse(text);
    if (Array.isArray(facts) && safeParseLedger({ ...head, facts: [] }).ok) return { entity, facts };
    return { entity, issues: refused('no-ledger', '不是台账', 'It is not a ledger') };
  } catch {
    return { entity, issues: refused('not-json', '不是 JSON', 'It is not JSON') };
  }
}

/** Which of the documents the n-th of all facts stands in. */
function ownersOf(documents) {
  return documents.flatMap(({ entity, facts }) => facts.map(() => entity));
}

/** Issues by the entity in whose document they lie. */
function issuesByEntity(documents, issues) {
  const owners = ownersOf(documents);
  const found = new Map();
  for (const one of issues) {
    const entity = owners[one.path[1]];
    found.set(entity, [...(found.get(entity) ?? []), one]);
  }
  return found;
}

/** Gives the ledger, whose facts are in it, and who could not be read, with the reasons. */
export async function readLedgers(folder, entities) {
  const opened = await Promise.all(entities.map((entity) => open(folder, entity)));
  const unreadable = opened.filter(({ issues }) => issues !== undefined);
  let documents = opened.filter(({ issues }) => issues === undefined);
  for (;;) {
    const read = safeParseLedger({ ...empty, facts: documents.flatMap(({ facts }) => facts) });
    if (read.ok) return { ledger: read.value, read: documents.map(({ entity }) => entity), unreadable };
    const faulty = issuesByEntity(documents, read.issues);
    unreadable.push(...[...faulty].map(([entity, issues]) => ({ entity, issues })));
    documents = documents.filter(({ entity }) => !faulty.has(entity));
  }
}
