import { useEffect, useRef } from 'react';
import { words } from '../words';
import type { Locale } from 'hoshin/foundation';

/** The explanation of one figure, each line below the one that it explains. */
export function WhyDialog({
  name,
  text,
  locale,
  onClose,
}: {
  readonly name: string;
  readonly text: string;
  readonly locale: Locale;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const t = words[locale];
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} aria-labelledby="why-name" onClose={onClose}>
      <h2 id="why-name">{t.whyOf(name)}</h2>
      <div className="lines" tabIndex={0} role="region" aria-labelledby="why-name">
        {text.split('\n').map((line, at) => (
          <p key={at} style={{ paddingInlineStart: `${(line.length - line.trimStart().length) * 0.6}rem` }}>
            {line.trim()}
          </p>
        ))}
      </div>
      <button type="button" onClick={() => box.current?.close()}>
        {t.close}
      </button>
    </dialog>
  );
}
