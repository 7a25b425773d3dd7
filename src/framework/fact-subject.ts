import type { Id } from '../foundation/index.ts';
import type { Fact } from './fact.ts';

type Readers = { readonly [Kind in Fact['kind']]: (fact: Extract<Fact, { kind: Kind }>) => Id };

const readers: Readers = {
  measurement: ({ entity }) => entity,
  progress: ({ node }) => node,
  'cash-flow': ({ project }) => project,
  rating: ({ subject }) => subject,
  submission: ({ deliverable }) => deliverable.subject,
  incident: ({ entity }) => entity,
  'resolution-event': ({ resolution }) => resolution.subject,
  'risk-event': ({ risk }) => risk.subject,
  'certificate-event': ({ entity }) => entity,
  'gate-event': ({ review }) => review.subject,
  veto: ({ contract }) => contract,
  'case-event': ({ entity }) => entity,
};

/** What a fact is about: an entity, a node, a contract, or another thing that has an id. */
export function subjectOf(fact: Fact): Id {
  // A fact is given to the reader of its own kind; the compiler cannot follow that through an index.
  return (readers[fact.kind] as (one: Fact) => Id)(fact);
}
