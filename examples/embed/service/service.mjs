/** The service: finds who answers, and turns what was thrown into a status and issues. */
import { createServer } from 'node:http';
import { isHoshinError } from 'hoshin/foundation';
import { answers } from './answers.mjs';
import { turnedAway } from './body.mjs';

/** Class 22 is data that the database cannot hold, such as a text with a zero character. */
const isUnholdable = ({ code }) => typeof code === 'string' && code.startsWith('22');

function refusalOf(error) {
  if (isHoshinError(error)) return { status: 422, value: { issues: error.issues } };
  if (error.status !== undefined) return { status: error.status, value: { issues: error.issues } };
  if (isUnholdable(error)) {
    const refused = turnedAway(422, 'not-storable', '数据库无法保存此内容', 'The database cannot hold this');
    return { status: 422, value: { issues: refused.issues } };
  }
  console.error(error);
  return { status: 500, value: { issues: turnedAway(500, 'failed', '服务出错', 'The service failed').issues } };
}

const here = 'http://localhost';

async function answerTo(request, { pool, framework }) {
  const url = URL.canParse(request.url, here) ? new URL(request.url, here) : null;
  const answer = answers[`${request.method} ${url?.pathname}`];
  if (answer === undefined) throw turnedAway(404, 'nothing-here', '没有此地址', 'There is nothing at this address');
  return answer({ pool, framework, request, query: url.searchParams });
}

export function serviceOver(pool, framework) {
  return createServer(async (request, response) => {
    const { status, value } = await answerTo(request, { pool, framework }).catch(refusalOf);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
  });
}
