import type { Issue } from 'hoshin/foundation';
import { useDesk } from '../desk-context';

/** Why something was refused, told as soon as it is. */
export function Reasons({ issues }: { readonly issues: readonly Issue[] }) {
  const { locale, t } = useDesk();
  return (
    <div role="alert">
      {issues.length > 0 && (
        <div className="refused">
          <strong>✕ {t.refused}</strong>
          <ul>
            {issues.map(({ code, path, text }) => (
              <li key={`${code} ${path.join('.')}`}>{text[locale]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
