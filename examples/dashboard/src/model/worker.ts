/** Off the page's thread: reading, assessing, explaining. */
import { openDesk } from './desk';
import type { Answer, Ask } from './messages';

const desk = openDesk();
const here = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; ask: Ask }>) => void) | null;
  postMessage: (message: { id: number; answer: Answer }) => void;
};
here.onmessage = ({ data: { id, ask } }) => here.postMessage({ id, answer: desk(ask) });
