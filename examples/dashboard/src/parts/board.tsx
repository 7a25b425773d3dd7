import type { Issue } from 'hoshin/foundation';
import { type BoardColumn, type BoardMove, nameIn, resolutionBoard, type ResolutionRow } from 'hoshin/views';
import type { Resolution } from 'hoshin/reviews';
import { type FormEvent, memo, useState } from 'react';
import { useDesk } from '../desk-context';
import { Section } from './bits';
import { Reasons } from './reasons';

interface Props {
  readonly resolutions: readonly Resolution[];
  readonly asOf: string;
}

/** Resolutions by state. A step is tried in somebody's name; what is refused says why. */
export const Board = memo(function Board({ resolutions, asOf }: Props) {
  const { locale, t } = useDesk();
  const columns = resolutionBoard(resolutions, { locale, asOf });
  const [said, setSaid] = useState('');
  return (
    <Section name={t.board}>
      <p role="status" className="note">
        {said}
      </p>
      <div className="board">
        {columns.map((column) => (
          <div className="column" key={column.state}>
            <h3>
              {column.name} ({column.cards.length})
            </h3>
            {column.cards.map((card) => (
              <Card key={card.id} card={card} moves={column.moves} onMoved={setSaid} />
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
});

interface CardProps {
  readonly card: ResolutionRow;
  readonly moves: BoardColumn['moves'];
  readonly onMoved: (text: string) => void;
}

function Card({ card, moves, onMoved }: CardProps) {
  const { ask, locale, names, t } = useDesk();
  const [event, setEvent] = useState<string>(moves[0]?.event ?? '');
  const [by, setBy] = useState<string>(card.owner);
  const [evidence, setEvidence] = useState<Readonly<Record<string, string>>>({});
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const move: BoardMove | undefined = moves.find((one) => one.event === event) ?? moves[0];
  const role = (id: string) => t.role[id] ?? id;
  const take = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (move === undefined) return;
    const answer = await ask({ kind: 'step', resolution: card.id, event: move.event, by, evidence });
    if (answer.kind === 'refused') setIssues(answer.issues);
    else onMoved(t.moved(card.id, move.name));
  };
  return (
    <article className="card" aria-label={card.id}>
      <p>
        <strong>{card.id}</strong> {nameIn(names.entities, card.subject, locale)}
      </p>
      <p>{card.task}</p>
      <p className="note">
        {t.owner} {role(card.owner)} · {t.issuer} {role(card.issuer)}
        <br />
        {t.due} {card.due} {card.daysLate > 0 && <span className="late">▲ {t.lateBy(card.daysLate)}</span>}
      </p>
      {move !== undefined && (
        <form onSubmit={(submitted) => void take(submitted)}>
          <label>
            {t.step}{' '}
            <select value={move.event} onChange={(chosen) => setEvent(chosen.target.value)}>
              {moves.map((one) => (
                <option key={one.event} value={one.event}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t.who}{' '}
            <select value={by} onChange={(chosen) => setBy(chosen.target.value)}>
              {Object.entries(t.role).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {move.evidence.map((name) => (
            <label key={name}>
              {t.evidence[name] ?? name}{' '}
              <input
                value={evidence[name] ?? ''}
                onChange={(typed) => setEvidence({ ...evidence, [name]: typed.target.value })}
              />
            </label>
          ))}
          <button type="submit">{t.move}</button>
        </form>
      )}
      <Reasons issues={issues} />
    </article>
  );
}
