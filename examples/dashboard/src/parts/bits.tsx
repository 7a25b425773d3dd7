import { lights, type LightCode } from 'hoshin/scoring';
import { type ReactNode, useId } from 'react';
import { useDesk } from '../desk-context';
import type { Subject } from '../model/messages';

/** A light: its symbol, its name, and only then its colour. */
export function Light({ code }: { readonly code: LightCode }) {
  const { locale } = useDesk();
  return (
    <span className={`light ${code}`}>
      <span aria-hidden="true">{lights[code].symbol}</span> {lights[code].label[locale]}
    </span>
  );
}

/** A figure that says why when asked. */
export function Why({
  name,
  subject,
  children,
}: {
  readonly name: string;
  readonly subject: Subject;
  readonly children: ReactNode;
}) {
  const { openWhy, t } = useDesk();
  return (
    <button type="button" className="why" title={t.why} onClick={() => openWhy(name, subject)}>
      {children}
      <span className="hidden"> {t.whyOf(name)}</span>
    </button>
  );
}

/** A part of the page under its heading. */
export function Section({
  name,
  note,
  children,
}: {
  readonly name: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {note !== undefined && <p className="note">{note}</p>}
      {children}
    </section>
  );
}

/** A table that scrolls within itself where the page is narrow. */
export function Table({
  name,
  head,
  children,
}: {
  readonly name: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <div className="scroll" role="region" aria-label={name} tabIndex={0}>
      <table>
        <caption className="hidden">{name}</caption>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
