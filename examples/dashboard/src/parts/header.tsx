import type { OperatingFramework } from 'hoshin/framework';
import { memo } from 'react';
import { useDesk } from '../desk-context';
import type { Look } from '../model/messages';

interface Props {
  readonly look: Look;
  readonly framework: OperatingFramework;
  /** Milliseconds from a question to the frame that shows its answer. */
  readonly took: number | null;
  readonly onLocale: () => void;
}

/** Title, language, scope and day. */
export const Header = memo(function Header({ look, framework, took, onLocale }: Props) {
  const { ask, locale, t } = useDesk();
  const { asOf, scope } = look;
  const { entities } = framework.organization;
  return (
    <header>
      <div>
        <h1>{t.title}</h1>
        <p className="note">
          {framework.label[locale]} · {t.note}
        </p>
      </div>
      <div className="pickers">
        <label>
          {t.scope}{' '}
          <select
            value={scope ?? ''}
            onChange={({ target }) =>
              void ask({ kind: 'look', look: { asOf, scope: (target.value || null) as typeof scope } })
            }
          >
            {entities.map(({ id, parent, label }) => (
              <option key={id} value={parent === null ? '' : id}>
                {parent === null ? t.whole : label[locale]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.asOf}{' '}
          <input
            type="date"
            required
            min="2026-01-31"
            max="2026-12-31"
            value={asOf}
            onChange={({ target }) =>
              target.value !== '' && void ask({ kind: 'look', look: { asOf: target.value, scope } })
            }
          />
        </label>
        <button type="button" lang={locale === 'zh' ? 'en' : 'zh-CN'} onClick={onLocale}>
          {t.language}
        </button>
      </div>
      {took !== null && (
        <p className="note took" data-took={took}>
          {t.took(took)}
        </p>
      )}
    </header>
  );
});
