import type { Decimal, Label } from '../foundation/index.ts';
import { lights } from '../scoring/index.ts';
import { diffTexts } from './diff-messages.ts';
import { field, isSame, paired } from './paired.ts';
import type { KeyFigureRow, OpenResolution, OperatingPicture, PictureWarning } from './picture.ts';
import type {
  FromTo,
  KeyFigureChange,
  RateChange,
  ResolutionChange,
  UnknownChange,
  WarningChange,
} from './picture-diff.ts';

/** Key figures that read otherwise. */
export function keyFigureChanges(before: OperatingPicture, after: OperatingPicture): KeyFigureChange[] {
  return paired(before.keyFigures, after.keyFigures, ({ id }) => id).flatMap(keyFigureChange);
}

function keyFigureChange(pair: FromTo<KeyFigureRow>): KeyFigureChange[] {
  const row = pair.to ?? pair.from;
  if (row === null) return [];
  const { id, label } = row;
  const [actual, target, attainment] = [field(pair, 'actual'), field(pair, 'target'), field(pair, 'attainment')];
  if ([actual, target, attainment].every(isSame)) return [];
  const because = diffTexts.keyFigure(label, actual, target, attainment);
  return [{ kind: 'key-figure-change', id, label, actual, target, attainment, because }];
}

/** Warnings raised, cleared, graver or milder than before, gravest first. */
export function warningChanges(before: OperatingPicture, after: OperatingPicture): WarningChange[] {
  const changes = paired(before.warnings, after.warnings, ({ kind, subject }) => `${kind} ${subject}`);
  return changes.flatMap(warningChange).sort((a, b) => rankOf(b) - rankOf(a));
}

const rankOf = ({ light }: WarningChange): number => (light.to === null ? -1 : lights[light.to].rank);

function warningChange(pair: FromTo<PictureWarning>): WarningChange[] {
  const warning = pair.to ?? pair.from;
  const light = field(pair, 'light');
  if (warning === null || isSame(light)) return [];
  const { subject, because } = warning;
  return [
    {
      kind: 'warning-change',
      subject,
      change: turnOf(light),
      light,
      because: diffTexts.warning(subject, light, because),
    },
  ];
}

function turnOf({ from, to }: WarningChange['light']): WarningChange['change'] {
  if (from === null) return 'raised';
  if (to === null) return 'cleared';
  return lights[to].rank > lights[from].rank ? 'graver' : 'milder';
}

/** Resolutions that came to be open, are no longer, or moved. */
export function resolutionChanges(before: OperatingPicture, after: OperatingPicture): ResolutionChange[] {
  return paired(before.openResolutions, after.openResolutions, ({ resolution }) => resolution.id).flatMap(
    resolutionChange,
  );
}

function resolutionChange(pair: FromTo<OpenResolution>): ResolutionChange[] {
  const one = (pair.to ?? pair.from)?.resolution;
  const inner = field(pair, 'resolution');
  const [due, state] = [field(inner, 'due'), field(inner, 'state')];
  if (one === undefined || (isSame(due) && isSame(state))) return [];
  const change = pair.from === null ? 'opened' : pair.to === null ? 'ended' : 'changed';
  const because = diffTexts.resolution(one.id, change, due, state);
  return [{ kind: 'resolution-change', resolution: one.id, change, due, state, because }];
}

const rateNames: Readonly<Record<Exclude<RateChange['rate'], 'index' | 'contract'>, Label>> = {
  achievement: { zh: '节点按期达成率', en: 'The achievement of due nodes' },
  completeness: { zh: '数据完整率', en: 'The completeness of figures' },
  timeliness: { zh: '数据及时率', en: 'The timeliness of figures' },
  deliverables: { zh: '成果按时提交率', en: 'The rate of deliverables on time' },
};

/** Rates, capability indices and scores of contracts that moved. */
export function rateChanges(before: OperatingPicture, after: OperatingPicture): RateChange[] {
  const [was, is] = [ratesOf(before), ratesOf(after)];
  const rates = (['achievement', 'completeness', 'timeliness', 'deliverables'] as const).flatMap(
    (rate): RateChange[] => {
      const value = { from: was[rate], to: is[rate] };
      if (isSame(value)) return [];
      return [{ kind: 'rate-change', rate, subject: null, value, because: diffTexts.rate(rateNames[rate], value) }];
    },
  );
  return [...rates, ...indexChanges(before, after), ...contractChanges(before, after)];
}

function ratesOf({ elements, systems }: OperatingPicture): Readonly<Record<keyof typeof rateNames, Decimal | null>> {
  const { completeness, timeliness } = systems.information;
  return { achievement: elements.plan.achievement, completeness, timeliness, deliverables: systems.deliverables.rate };
}

function indexChanges(before: OperatingPicture, after: OperatingPicture): RateChange[] {
  const pairs = paired(before.systems.operations.indices, after.systems.operations.indices, ({ subject }) => subject);
  return pairs.flatMap((pair): RateChange[] => {
    const subject = pair.to?.subject ?? pair.from?.subject ?? null;
    const value = field(field(pair, 'index'), 'points');
    if (subject === null || isSame(value)) return [];
    return [{ kind: 'rate-change', rate: 'index', subject, value, because: diffTexts.index(subject, value) }];
  });
}

function contractChanges(before: OperatingPicture, after: OperatingPicture): RateChange[] {
  const [was, is] = [before.systems.performance.contracts, after.systems.performance.contracts];
  return paired(was, is, ({ contract }) => contract).flatMap((pair): RateChange[] => {
    const subject = pair.to?.contract ?? pair.from?.contract ?? null;
    const value = field(field(field(pair, 'score'), 'node'), 'points');
    if (subject === null || isSame(value)) return [];
    return [{ kind: 'rate-change', rate: 'contract', subject, value, because: diffTexts.contract(subject, value) }];
  });
}

/** What can now be told and could not, and the other way round. */
export function unknownChanges(before: OperatingPicture, after: OperatingPicture): UnknownChange[] {
  return paired(before.unknowns, after.unknowns, ({ kind, subject }) => `${kind} ${subject}`).flatMap(
    ({ from, to }) => {
      const one = to ?? from;
      if (one === null || (from !== null && to !== null)) return [];
      const known = to === null;
      return [{ kind: 'unknown-change', subject: one.subject, known, because: diffTexts.unknown(one.subject, known) }];
    },
  );
}
