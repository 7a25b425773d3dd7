/** What the worker keeps: the documents, the present look, and the picture it gave. */
import { isHoshinError, sum } from 'hoshin/foundation';
import {
  amend,
  assess,
  explain,
  type Explained,
  type Fact,
  goalsShown,
  type Ledger,
  type MeasurementFact,
  type OperatingFramework,
  type OperatingPicture,
  parseFramework,
  parseLedger,
  record,
} from 'hoshin/framework';
import { type ResolutionEvent, stepResolution } from 'hoshin/reviews';
import { changesBetween } from './changes';
import { viewOf } from './view';
import type { Answer, Ask, CashPlan, GoalMonth, Look, Subject, View } from './messages';

interface Desk {
  framework: OperatingFramework;
  ledger: Ledger;
  cashPlan: readonly CashPlan[];
  look: Look;
  picture: OperatingPicture | null;
  view: View | null;
}

/** Opens a desk: a function that answers what the page asks. Only reasons come back of what is refused. */
export function openDesk(): (ask: Ask) => Answer {
  let desk: Desk | null = null;
  return (ask) => {
    try {
      if (ask.kind === 'open') {
        const { documents, look } = ask;
        const [framework, ledger] = [parseFramework(documents.framework), parseLedger(documents.ledger)];
        desk = { framework, ledger, cashPlan: documents.cashPlan, look, picture: null, view: null };
        return seen(desk);
      }
      if (desk === null) throw new Error('nothing is open');
      return answered(desk, ask);
    } catch (error) {
      if (isHoshinError(error)) return { kind: 'refused', issues: error.issues };
      throw error;
    }
  };
}

function answered(desk: Desk, ask: Exclude<Ask, { kind: 'open' }>): Answer {
  switch (ask.kind) {
    case 'look':
      desk.look = ask.look;
      desk.picture = null;
      return seen(desk);
    case 'report':
      return reported(desk, ask.fact, ask.value);
    case 'weigh':
      return weighed(desk, ask);
    case 'step':
      return stepped(desk, ask);
    case 'explain':
      return { kind: 'told', text: explain(subjectIn(desk, ask.subject), { locale: ask.locale, ledger: desk.ledger }) };
    case 'months':
      return { kind: 'months', months: monthsOf(desk, ask.goal) };
  }
}

/** The view as it now is. The picture before it makes the next one cheap. */
function seen(desk: Desk): Answer {
  const { framework, ledger, look, cashPlan } = desk;
  const scope = look.scope === null ? {} : { scope: look.scope };
  desk.picture = assess(framework, ledger, { asOf: look.asOf, ...scope, previous: desk.picture });
  const before = desk.view;
  desk.view = viewOf({ framework, ledger, cashPlan, look, picture: desk.picture });
  return { kind: 'view', changes: changesBetween(before, desk.view) };
}

const taken = (desk: Desk, fact: Fact): Answer => {
  desk.ledger = record(desk.ledger, [fact]);
  return seen(desk);
};

/** A figure is never overwritten: its correction is a fact of its own, with the next revision. */
function reported(desk: Desk, id: string, value: string): Answer {
  const fact = latest(desk.ledger, id);
  if (fact === null) throw new Error(`no such fact: ${id}`);
  // The schema of facts reads the value; what is no decimal is refused with its reason.
  const next = { ...fact, value, revision: (fact.revision ?? 0) + 1, recordedOn: desk.look.asOf } as MeasurementFact;
  return taken(desk, next);
}

function latest({ facts }: Ledger, id: string): MeasurementFact | null {
  let best: MeasurementFact | null = null;
  for (const fact of facts) {
    if (fact.kind !== 'measurement' || fact.id !== id) continue;
    if (best === null || (fact.revision ?? 0) > (best.revision ?? 0)) best = fact;
  }
  return best;
}

/** Weights change by an amendment, which holds from the day that is looked at. */
function weighed(desk: Desk, { weights }: Extract<Ask, { kind: 'weigh' }>): Answer {
  const { framework, look } = desk;
  const policies = { ...framework.policies, capability: weights } as OperatingFramework['policies'];
  const amendment = {
    id: `weights-${framework.amendments.length + 1}`,
    from: look.asOf,
    by: 'president',
    because: { zh: '看板上调整能力指数权重', en: 'Weights of the index set on the dashboard' },
    changes: [{ kind: 'set' as const, in: 'policies' as const, value: policies }],
  };
  desk.framework = amend(framework, [amendment as never]); // read by its schema
  desk.picture = null;
  return seen(desk);
}

function stepped(desk: Desk, ask: Extract<Ask, { kind: 'step' }>): Answer {
  const { asOf } = desk.look;
  const resolution = desk.view?.resolutions.find(({ id }) => id === ask.resolution);
  if (resolution === undefined) throw new Error(`no such resolution: ${ask.resolution}`);
  const evidence = Object.fromEntries(Object.entries(ask.evidence).filter(([, text]) => text !== ''));
  const outcome = stepResolution(resolution, {
    event: ask.event as ResolutionEvent, // one that the table lacks is refused by it
    on: asOf as never,
    by: ask.by as never,
    evidence,
  });
  if (outcome.kind === 'refused') return { kind: 'refused', issues: outcome.issues };
  const id = `resolution-${resolution.id}-${outcome.next.history.length}`;
  return taken(desk, { kind: 'resolution-event', id, recordedOn: asOf, resolution: outcome.next } as Fact);
}

function subjectIn({ view }: Desk, subject: Subject): Explained {
  const found = view === null ? undefined : pick(view, subject);
  if (found === undefined) throw new Error(`nothing to explain: ${JSON.stringify(subject)}`);
  return found;
}

function pick({ picture, ranking, cash }: View, subject: Subject): Explained | undefined {
  switch (subject.of) {
    case 'picture':
      return picture;
    case 'goal':
      return goalsShown(picture).find(({ goal }) => goal === subject.id);
    case 'element':
      return picture.elements[subject.id];
    case 'system':
      return picture.systems[subject.id];
    case 'node':
      return picture.elements.plan.nodes.find(({ node }) => node === subject.id);
    case 'index':
      return ranking.rows.find(({ id }) => id === subject.id);
    case 'criteria':
    case 'investment':
    case 'risk':
      return warned(picture, subject);
    case 'cash':
      return cash.find(({ project }) => project === subject.id)?.[subject.which];
  }
}

/** A warning, and below it what it warns of. */
function warned(picture: OperatingPicture, { of, id }: Extract<Subject, { of: 'criteria' | 'investment' | 'risk' }>) {
  const { criteria, tracking } = picture.systems.operations;
  const found = {
    criteria: criteria.find(({ project }) => project === id),
    investment: tracking.find(({ project }) => project === id),
    risk: picture.risks?.lines.find(({ risk }) => risk.id === id),
  };
  const warning = picture.warnings.find(({ kind, subject }) => kind === of && subject === id);
  return warning && { because: warning.because, below: found[of] };
}

/** A goal month by month, from its phasing and the facts that its picture rests on. */
function monthsOf({ framework, ledger, view }: Desk, id: string): readonly GoalMonth[] {
  const goal = framework.goals.find((one) => one.id === id);
  const picture = view === null ? undefined : goalsShown(view.picture).find((one) => one.goal === id);
  if (goal?.phasing?.kind !== 'amounts' || picture === undefined) return [];
  const facts = picture.facts.flatMap((fact) => latest(ledger, fact) ?? []);
  return goal.phasing.parts.map(({ period, amount }) => {
    const own = facts.filter(({ at }) => at === period);
    const values = own.flatMap(({ value }) => value ?? []);
    return {
      period,
      planned: amount,
      actual: values.length === 0 ? null : sum(values),
      facts: own.map(({ id: fact, entity, value, recordedOn, revision = 0, source = null }) => ({
        id: fact,
        entity,
        value,
        recordedOn,
        revision,
        source,
      })),
    };
  });
}
