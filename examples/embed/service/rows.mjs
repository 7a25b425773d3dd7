/** A fact as a row of the table, and back: nothing is lost either way. */

/** Which field of a kind is kept in `amount`, and which in `day`. Kinds that are not named here keep all in `rest`. */
const columns = {
  measurement: { amount: 'value' },
  'cash-flow': { amount: 'amount', day: 'date' },
  rating: { amount: 'points' },
  incident: { amount: 'value', day: 'on' },
  'certificate-event': { day: 'on' },
};

export function rowOf({ id, revision = 0, kind, recordedOn, ...told }) {
  const fields = columns[kind] ?? {};
  const { [fields.amount]: amount = null, [fields.day]: day = null, ...rest } = told;
  return { id, revision, kind, recorded_on: recordedOn, amount, day, rest };
}

/** The first revision is 0 whether it says so or not; here it does not. */
export function factOf({ id, revision, kind, recorded_on: recordedOn, amount, day, rest }) {
  const fields = columns[kind] ?? {};
  return {
    kind,
    id,
    ...(revision === 0 ? {} : { revision }),
    recordedOn,
    ...rest,
    ...(fields.amount === undefined ? {} : { [fields.amount]: amount }),
    ...(fields.day === undefined ? {} : { [fields.day]: day }),
  };
}
