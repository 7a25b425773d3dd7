/** The JSON of a request, within a size. */
const most = 8 * 1024 * 1024;

/** A request that cannot be answered, with the status that says so. */
export const turnedAway = (status, code, zh, en) =>
  Object.assign(new Error(en), { status, issues: [{ code, path: [], message: en, text: { zh, en } }] });

export async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  // A body that is too long is heard out and not kept: whoever is still sending would not hear the answer.
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) throw turnedAway(413, 'too-long', '内容超过 8 MB', 'The body is longer than 8 MB');
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw turnedAway(400, 'not-json', '内容不是 JSON', 'The body is not JSON');
  }
}
