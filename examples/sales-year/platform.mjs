/** The four elements and the four systems of a picture, each with its light, its one number and its sentence. */
export function platformOf({ picture }, s) {
  const { elements, systems, goal } = picture;
  const { t, percent } = s;
  const led = (name, indicator) =>
    elements[name].goals.find((one) => one.indicator === indicator)?.progress.toDate.ratio ?? null;
  const { operations, deliverables, performance, information } = systems;
  const figures = {
    plan: percent(elements.plan.achievement),
    cost: percent(led('cost', 'construction-cost')),
    sales: percent(goal.progress.toDate.ratio),
    funds: percent(led('funds', 'net-cash-flow')),
    operations: operations.indices[0]?.index.points ?? '—',
    deliverables: percent(deliverables.rate),
    performance: points(performance.contracts[0]?.score.node.points ?? null),
    information: percent(information.completeness),
  };
  const told = ([id, one], name) => ({
    id,
    name,
    status: one.light === undefined ? null : s.status(one.light),
    label: t.facts[id],
    // Sales and what is known of them are public; all else is invented.
    invented: id !== 'sales' && id !== 'information',
    figure: figures[id],
    because: s.said(one.because),
    node: one,
  });
  return {
    elements: Object.entries(elements).map((one) => told(one, t.elementNames[one[0]])),
    systems: Object.entries(systems).map((one) => told(one, t.systemNames[one[0]])),
  };
}

/** Points to two decimals. */
export const points = (value) => (value === null ? '—' : String(Math.round(Number(value) * 100) / 100));
