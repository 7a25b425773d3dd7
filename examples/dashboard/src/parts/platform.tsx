import type { OperatingPicture } from 'hoshin/framework';
import { memo } from 'react';
import { money, percent, useDesk } from '../desk-context';
import { Light, Section, Why } from './bits';

/** One goal, four elements, four systems. */
export const Platform = memo(function Platform({ picture }: { readonly picture: OperatingPicture }) {
  const { locale, t } = useDesk();
  const { goal, elements, systems } = picture;
  return (
    <Section name={t.platform}>
      {goal === null ? (
        <p>{t.none}</p>
      ) : (
        <div className="card goal">
          <h3>
            {t.goal}
            {t.colon}
            {goal.label[locale]}
          </h3>
          <Why name={goal.label[locale]} subject={{ of: 'goal', id: goal.goal }}>
            <span className="figure">{percent(goal.progress.attainment.ratio, locale)}</span>
          </Why>{' '}
          <Light code={goal.light} />
          <p>
            <Why name={goal.label[locale]} subject={{ of: 'goal', id: goal.goal }}>
              {money(goal.progress.actual, locale)} / {money(goal.progress.target, locale)}
            </Why>
          </p>
        </div>
      )}
      <h3>{t.elements}</h3>
      <div className="four">
        {(['plan', 'cost', 'sales', 'funds'] as const).map((id) => (
          <div className="card" key={id}>
            <h4>{t.element[id]}</h4>
            <Light code={elements[id].light} />
            <p>
              <Why name={t.element[id]} subject={{ of: 'element', id }}>
                {elements[id].because[locale]}
              </Why>
            </p>
          </div>
        ))}
      </div>
      <h3>{t.systems}</h3>
      <div className="four">
        {(['operations', 'deliverables', 'performance', 'information'] as const).map((id) => (
          <div className="card" key={id}>
            <h4>{t.system[id]}</h4>
            <p>
              <Why name={t.system[id]} subject={{ of: 'system', id }}>
                {systems[id].because[locale]}
              </Why>
            </p>
            {id === 'information' && systems.information.completeness !== null && (
              <Why name={t.system[id]} subject={{ of: 'system', id }}>
                <span className="figure">{percent(systems.information.completeness, locale)}</span>
              </Why>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
});
