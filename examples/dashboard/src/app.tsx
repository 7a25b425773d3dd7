import type { Issue, Locale } from 'hoshin/foundation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DeskContext, deskOf } from './desk-context';
import { startWorker } from './model/client';
import type { Answer, Ask, Documents, SentView, Subject, View } from './model/messages';
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

/** The view with what was not sent again. */
function withUnchanged(sent: SentView, before: View | null): View | null {
  const framework = sent.framework ?? before?.framework;
  const schedules = sent.schedules ?? before?.schedules;
  return framework === undefined || schedules === undefined ? before : { ...sent, framework, schedules };
}

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
      const { view: sent } = answer;
      setView((before) => withUnchanged(sent, before));
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

  const openWhy = useCallback(
    (name: string, subject: Subject) => {
      void ask({ kind: 'explain', subject, locale }).then((answer) => {
        if (answer.kind === 'told') setWhy({ name, subject, text: answer.text });
      });
    },
    [ask, locale],
  );
  const desk = useMemo(
    () => (view === null ? null : deskOf(locale, view, { ask, openWhy })),
    [locale, view, ask, openWhy],
  );

  if (desk === null) {
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
      <Header took={took} onLocale={() => setLocale(locale === 'zh' ? 'en' : 'zh')} />
      <main id="content">
        <Platform />
        <Scorecard />
        <Goals />
        <Gantt />
        <Warnings />
        <Capability />
        <Cash />
        <Board />
      </main>
      {why !== null && <WhyDialog name={why.name} text={why.text} locale={locale} onClose={() => setWhy(null)} />}
    </DeskContext>
  );
}
