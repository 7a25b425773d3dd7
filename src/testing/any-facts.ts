import * as fc from 'fast-check';
import { addDays } from '../foundation/index.ts';
import { type Fact, type OperatingFramework, parseLedger } from '../framework/index.ts';

/** Facts of every kind about what a framework names, recorded over a year; each id with several revisions now and then. */
export function anyFacts(framework: OperatingFramework, year: number, most = 40): fc.Arbitrary<readonly Fact[]> {
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays(`${year}-01-01`, n));
  const entity = fc.constantFrom(...framework.organization.entities.map(({ id }) => id), 'elsewhere');
  const node = fc.constantFrom(...framework.plans.flatMap(({ nodes }) => nodes.map(({ id }) => id)), 'no-node');
  const head = { id: fc.integer({ min: 0, max: most }), revision: fc.integer({ min: 0, max: 2 }), recordedOn: day };
  const ground = { head, day, entity, node };
  const fact = fc.oneof(
    { arbitrary: anyMeasurement(framework, year, ground), weight: 6 },
    { arbitrary: anyProgress(ground), weight: 3 },
    anyRating(ground),
    anyIncident(ground),
    anySubmission(ground),
    anyResolution(ground),
    anyCashFlow(ground),
    anyRisk(ground),
    anyCertificateEvent(ground),
    anyGateEvent(framework, ground),
    anyVeto(framework, ground),
    anyJudgement(framework, ground),
    anyCaseEvent(framework, ground),
  );
  return fc
    .uniqueArray(fact, { maxLength: most, selector: ({ id, revision }) => `${id} ${revision}` })
    .map((facts) => parseLedger({ format: 'hoshin.ledger', version: 1, facts }).facts);
}

/** What facts are made of. */
interface Ground {
  readonly head: {
    readonly id: fc.Arbitrary<number>;
    readonly revision: fc.Arbitrary<number>;
    readonly recordedOn: fc.Arbitrary<string>;
  };
  readonly day: fc.Arbitrary<string>;
  readonly entity: fc.Arbitrary<string>;
  readonly node: fc.Arbitrary<string>;
}

/** A fact still to be read. */
interface Raw {
  readonly id: string;
  readonly revision: number;
}

function named<T extends { readonly id: number; readonly revision: number }>(
  kind: string,
  fields: fc.Arbitrary<T>,
): fc.Arbitrary<Raw> {
  return fields.map((given) => ({ ...given, kind, id: `${kind}-${given.id}` }));
}

function anyMeasurement(framework: OperatingFramework, year: number, { head, day, entity }: Ground): fc.Arbitrary<Raw> {
  const month = fc.integer({ min: 1, max: 12 }).map((n) => `${year}-${String(n).padStart(2, '0')}`);
  const at = fc.oneof(month, day, fc.constantFrom(String(year), `${year}-Q1`, `${year}-Q2`, `${year}-H1`));
  const value = fc.option(fc.integer({ min: -500, max: 9_999 }).map((n) => String(n / 4)));
  const indicator = fc.constantFrom(...framework.catalog.indicators.map(({ id }) => id));
  return named('measurement', fc.record({ ...head, indicator, entity, at, value }));
}

function anyProgress({ head, node }: Ground): fc.Arbitrary<Raw> {
  const done = fc.option(fc.integer({ min: 0, max: 60 }));
  const percent = fc.integer({ min: 0, max: 100 }).map(String);
  const fields = fc.record({ ...head, node, done, percent }).map(({ done: ago, ...rest }) => ({
    ...rest,
    actualFinish: ago === null ? null : addDays(rest.recordedOn, -ago),
  }));
  return named('progress', fields);
}

function anyRating({ head, entity }: Ground): fc.Arbitrary<Raw> {
  const dimension = fc.constantFrom('development', 'operation', 'cash');
  const points = fc.option(fc.integer({ min: 0, max: 100 }).map(String));
  return named('rating', fc.record({ ...head, subject: entity, dimension, points, by: fc.constant('hq') }));
}

function anyIncident({ head, entity, day }: Ground): fc.Arbitrary<Raw> {
  const event = fc.constantFrom('accident', 'complaint');
  const note = fc.constant({ zh: '示例', en: 'Illustrative' });
  return named('incident', fc.record({ ...head, entity, event, on: day, value: fc.constant(null), note }));
}

function anySubmission({ head, entity, node, day }: Ground): fc.Arbitrary<Raw> {
  const fields = fc.record({
    ...head,
    n: fc.nat(4),
    subject: fc.oneof(entity, node),
    due: day,
    handed: fc.option(day),
  });
  return named(
    'submission',
    fields.map(({ n, subject, due, handed, ...rest }) => ({
      ...rest,
      deliverable: {
        id: `d-${n}`,
        type: 'report',
        label: { zh: '报告', en: 'Report' },
        subject,
        owner: 'design',
        reviewer: 'operations',
        approver: 'president',
        due,
        version: 1,
        file: handed === null ? null : 'report.pdf',
        firstSubmittedOn: handed,
        submittedOn: handed,
        approvedOn: null,
        state: handed === null ? 'due' : 'submitted',
        history: [],
      },
    })),
  );
}

function anyResolution({ head, entity, node, day }: Ground): fc.Arbitrary<Raw> {
  const fields = fc.record({ ...head, n: fc.nat(4), subject: fc.oneof(entity, node), due: day, open: fc.boolean() });
  return named(
    'resolution-event',
    fields.map(({ n, subject, due, open, ...rest }) => ({
      ...rest,
      resolution: {
        id: `r-${n}`,
        meeting: 'operations',
        subject,
        task: 'catch up',
        owner: 'pm',
        coOwners: [],
        issuer: 'president',
        madeOn: rest.recordedOn,
        firstDue: due,
        due,
        askedDue: null,
        progress: [],
        completedOn: null,
        effect: null,
        state: open ? 'open' : 'cancelled',
        history: [],
      },
    })),
  );
}

function anyCashFlow({ head, entity, day }: Ground): fc.Arbitrary<Raw> {
  const amount = fc.integer({ min: -4_000, max: 4_000 }).map((n) => String(n / 8));
  const category = fc.constantFrom('receipts', 'construction');
  return named('cash-flow', fc.record({ ...head, project: entity, date: day, amount, category }));
}

function anyRisk({ head, entity, node, day }: Ground): fc.Arbitrary<Raw> {
  const rating = fc.record({ likelihood: fc.integer({ min: 1, max: 4 }), impact: fc.integer({ min: 1, max: 4 }) });
  const state = fc.constantFrom('identified', 'treated', 'occurred', 'closed');
  const fields = fc.record({
    ...head,
    n: fc.nat(4),
    subject: fc.oneof(entity, node),
    identifiedOn: day,
    current: rating,
    state,
  });
  return named(
    'risk-event',
    fields.map(({ n, subject, identifiedOn, current, state: stands, ...rest }) => ({
      ...rest,
      risk: {
        id: `risk-${n}`,
        label: { zh: '示例风险', en: 'A risk' },
        kind: 'operation',
        subject,
        cause: 'illustrative',
        owner: 'pm',
        identifiedOn,
        inherent: current,
        current,
        residual: null,
        responses: [],
        state: stands,
        history: [],
      },
    })),
  );
}

function anyCertificateEvent({ head, entity, day }: Ground): fc.Arbitrary<Raw> {
  const certificate = fc.constantFrom('qualification', 'pre-sale-permit');
  const event = fc.constantFrom('applied', 'obtained', 'refused', 'expired', 'revoked');
  return named('certificate-event', fc.record({ ...head, entity, certificate, event, on: day }));
}

function anyGateEvent({ gates }: OperatingFramework, { head, entity }: Ground): fc.Arbitrary<Raw> {
  const gate = fc.constantFrom(...gates.map(({ id }) => id), 'no-gate');
  const state = fc.constantFrom('preparing', 'submitted', 'passed', 'conditional', 'held');
  return named(
    'gate-event',
    fc.record({ ...head, gate, subject: entity, state }).map(({ gate: at, subject, state: stands, ...rest }) => ({
      ...rest,
      review: {
        id: `${subject}.${at}`,
        gate: at,
        subject,
        exceptional: [],
        findings: [],
        opinions: [],
        conditions: [],
        state: stands,
        history: [],
      },
    })),
  );
}

function anyCaseEvent({ processes }: OperatingFramework, { head, entity, day }: Ground): fc.Arbitrary<Raw> {
  const process = fc.constantFrom(...processes, null);
  const fields = fc.record({
    ...head,
    n: fc.nat(4),
    process,
    entity,
    openedOn: day,
    took: fc.nat(20),
    done: fc.boolean(),
  });
  return named(
    'case-event',
    fields.map(({ n, process: way, openedOn, took, done, ...rest }) => {
      const from = openedOn;
      const to = done ? addDays(openedOn, took) : null;
      const runs = (way?.steps ?? []).slice(0, 1).map(({ id, owner }) => ({ step: id, by: owner, from, to }));
      return { ...rest, process: way?.id ?? 'no-process', case: { id: `case-${n}`, openedOn, runs, closed: done } };
    }),
  );
}

function anyVeto({ contracts }: OperatingFramework, { head, day }: Ground): fc.Arbitrary<Raw> {
  const contract = fc.constantFrom(...contracts.map(({ id }) => id), 'no-contract');
  const veto = fc.constantFrom(...contracts.flatMap(({ vetoes }) => vetoes.map(({ id }) => id)), 'no-veto');
  return named(
    'veto',
    fc.record({ ...head, contract, veto, on: day }).map(({ veto: pulled, on, ...rest }) => ({
      ...rest,
      veto: { veto: pulled, on, evidence: 'illustrative', decidedBy: 'committee' },
    })),
  );
}

/** Points that a person gives to an item of a contract. */
function anyJudgement({ contracts }: OperatingFramework, { head }: Ground): fc.Arbitrary<Raw> {
  const subject = fc.constantFrom(...contracts.map(({ id }) => id), 'no-contract');
  const dimension = fc.constantFrom(...contracts.flatMap(({ items }) => items.map(({ id }) => id)), 'no-item');
  const points = fc.option(fc.integer({ min: -20, max: 140 }).map(String));
  return named('rating', fc.record({ ...head, subject, dimension, points, by: fc.constant('president') }));
}
