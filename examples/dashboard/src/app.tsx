import type { Issue, Locale } from 'hoshin/foundation';
import { namesOf } from 'hoshin/views';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Desk, DeskContext } from './desk-context';
import { withChanges } from './model/changes';
import { startWorker } from './model/client';
import type { Answer, Ask, Documents, Subject, View } from './model/messages';
import { Board } from './parts/board';
import { Capability } from './parts/capability';
import { Cash } from './parts/cash';
import { Gantt } from './parts/gantt';
import { Goals } from './parts/goals';
import { Header } from './parts/header';
import { Platform } from './parts/platform';
import { Scorecard } from './parts/scorecard';
import { Warnings } from './parts/warnings';
import { WhyDialog } from './parts/why-dialog';
import { words } from './words';

const asked = new URLSearchParams(location.search);
const from = asked.get('firm') === 'fifty' ? 'fifty' : 'firm';
const firstLook = { asOf: '2026-10-08', scope: null };

/** The page: a worker that knows, and parts that show. */
export function App() {
  const [locale, setLocale] = useState<Locale>(asked.get('lang') === 'en' ? 'en' : 'zh');
  const [view, setView] = useState<View | null>(null);
  const [failed, setFailed] = useState<readonly Issue[]>([]);
  const [why, setWhy] = useState<{ readonly name: string; readonly subject: Subject; readonly text: string } | null>(
    null,
  );
  const worker = useRef<ReturnType<typeof startWorker> | null>(null);
  const [took, setTook] = useState<number | null>(null);
  const t = words[locale];

  const ask = useCallback(async (question: Ask): Promise<Answer> => {
    const began = performance.now();
    const answer = await worker.current!.ask(question);
    if (answer.kind === 'view') {
      setView((before) => withChanges<View>(before, answer.changes));
      requestAnimationFrame(() => setTimeout(() => setTook(Math.round(performance.now() - began))));
    }
    return answer;
  }, []);

  useEffect(() => {
    worker.current = startWorker();
    let current = true;
    void (async () => {
      const documents = (await (await fetch(`data/${from}.json`)).json()) as Documents;
      if (!current) return;
      const answer = await ask({ kind: 'open', documents, look: firstLook });
      if (answer.kind === 'refused') setFailed(answer.issues);
    })();
    return () => {
      current = false;
      worker.current?.stop();
    };
  }, [ask]);

  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = t.title;
  }, [locale, t]);

  const otherLocale = useCallback(() => setLocale((now) => (now === 'zh' ? 'en' : 'zh')), []);
  const openWhy = useCallback(
    (name: string, subject: Subject) => {
      void ask({ kind: 'explain', subject, locale }).then((answer) => {
        if (answer.kind === 'told') setWhy({ name, subject, text: answer.text });
      });
    },
    [ask, locale],
  );
  const framework = view?.framework ?? null;
  const names = useMemo(() => (framework === null ? null : namesOf(framework)), [framework]);
  const desk = useMemo<Desk | null>(
    () => (names === null ? null : { locale, t, names, ask, openWhy }),
    [locale, t, names, ask, openWhy],
  );

  if (view === null || desk === null) {
    return (
      <main>
        <p role="status">{failed.length === 0 ? t.loading : t.failed}</p>
        {failed.map(({ text }) => (
          <p key={text.en}>{text[locale]}</p>
        ))}
      </main>
    );
  }
  return (
    <DeskContext value={desk}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Header look={view.look} framework={view.framework} took={took} onLocale={otherLocale} />
      <main id="content">
        <Shown view={view} />
      </main>
      {why !== null && <WhyDialog name={why.name} text={why.text} locale={locale} onClose={() => setWhy(null)} />}
    </DeskContext>
  );
}

/** Each part is given what it shows and no more: it is drawn again when that changes. */
function Shown({ view }: { readonly view: View }) {
  const { look, framework, picture, schedules, states, baselines, ranking, cash, resolutions } = view;
  const { nodes } = picture.elements.plan;
  return (
    <>
      <Platform picture={picture} />
      <Scorecard picture={picture} framework={framework} scope={look.scope} />
      <Goals picture={picture} framework={framework} />
      <Gantt
        plans={framework.plans}
        lights={nodes}
        schedules={schedules}
        states={states}
        baselines={baselines}
        asOf={look.asOf}
      />
      <Warnings picture={picture} framework={framework} />
      <Capability
        ranking={ranking}
        indices={picture.systems.operations.indices}
        weights={framework.policies.capability}
      />
      <Cash cash={cash} asOf={look.asOf} />
      <Board resolutions={resolutions} asOf={look.asOf} />
    </>
  );
}
