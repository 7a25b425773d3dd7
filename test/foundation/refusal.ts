import { isHoshinError, type Issue } from 'hoshin/foundation';

/** The issues that a call is refused for; another error leaves as it is, none gives nothing. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isHoshinError(error)) throw error;
    return error.issues;
  }
}

/** Code and path of each issue that a call is refused for. */
export function refusalOf(run: () => unknown): readonly (readonly [code: string, path: string])[] {
  return issuesOf(run).map(({ code, path }) => [code, path.join('.')]);
}

/** What a call is refused for, in both languages. */
export function sentencesOf(run: () => unknown): readonly Issue['text'][] {
  return issuesOf(run).map(({ text }) => text);
}
