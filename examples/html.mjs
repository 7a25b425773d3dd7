/** What the pages of all examples are made of: one document without scripts or requests, tables, and a look that holds without colour. */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that may stand anywhere in a page. */
export const safe = (text) => String(text).replace(/[&<>"']/g, (one) => escapes[one]);

/** One static page; `body` is markup, all else is text. */
export function htmlPage({ lang, title, body, style = '' }) {
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${base}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A table that scrolls within itself on a phone. Cells are markup; the first of a row heads it; columns of `figures` stand to the right. */
export function htmlTable(name, head, rows, figures = []) {
  const look = (at) => (figures.includes(at) ? ' class="n"' : '');
  const heads = head.map((one, at) => `<th scope="col"${look(at)}>${safe(one)}</th>`).join('');
  const cell = (one, at) =>
    at === 0 ? `<th scope="row">${one}</th>` : `<td${look(at)} data-h="${safe(head[at])}">${one}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${safe(name)}"><table><thead><tr>${heads}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

/** A status: its shape and its name, never a colour alone. */
export const chip = ({ code, symbol, label }) =>
  `<span class="chip ${code}"><b aria-hidden="true">${symbol}</b>${safe(label)}</span>`;

const base = `
:root{--ink:#1b2530;--soft:#55626f;--line:#dbe1e7;--back:#f4f6f8;--paper:#fff;--accent:#17518f;--green:#17663a;--yellow:#755800;--orange:#9a4600;--red:#a8201a;--plan:#8f9ba8;--bar:#8fb3d9;--warm:#b35c00}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--back);font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:1200px;margin:0 auto;padding:0 24px}header{padding-top:32px;padding-bottom:20px}
h1{font-size:28px;line-height:1.25;margin:0 0 6px;letter-spacing:-.01em}h2{font-size:19px;line-height:1.35;margin:0 0 12px}h3{font-size:15px;margin:0 0 4px}
p{margin:0 0 8px}header p,.note{color:var(--soft)}.note{font-size:14px;margin:10px 0 0}a{color:var(--accent)}
section{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:20px 22px;margin:0 0 16px;min-width:0}
.scroll{overflow-x:auto;position:relative}table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);vertical-align:top}thead th{color:var(--soft);font-weight:600;font-size:13px;white-space:nowrap;border-bottom-color:#b8c2cc}
tbody th{font-weight:600}tbody tr:last-child>*{border-bottom:0}.n{text-align:right;white-space:nowrap}
.chip{display:inline-flex;gap:5px;align-items:center;white-space:nowrap;font-size:13.5px;font-weight:600}.chip b{font-size:12px}
.green{color:var(--green)}.yellow{color:var(--yellow)}.orange{color:var(--orange)}.red{color:var(--red)}.unknown{color:var(--soft)}
.mark{display:inline-block;vertical-align:2px;font-size:12px;font-weight:500;line-height:1.5;border:1px dashed #8a96a3;border-radius:4px;padding:0 6px;color:var(--soft)}
pre{overflow-x:auto;margin:0;font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace}svg{display:block;font-family:inherit}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 8px;padding:0;list-style:none;font-size:13.5px;color:var(--soft)}.legend i{display:inline-block;width:22px;height:10px;margin-right:6px;vertical-align:0}
@media(max-width:640px){header,main,footer{padding-left:12px;padding-right:12px}header{padding-top:20px}section{padding:16px 14px}h1{font-size:22px}h2{font-size:18px}}
@media(max-width:560px){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}tbody,tbody tr{display:block}tbody tr{border-bottom:1px solid var(--line);padding:8px 0}tbody tr:last-child{border-bottom:0}
tbody th,tbody td{display:flex;justify-content:space-between;gap:16px;border:0;padding:1px 0}tbody th{font-size:15.5px}td[data-h]::before{content:attr(data-h);color:var(--soft);flex:none}td[data-h=""]{justify-content:flex-start}td[data-h=""]::before{content:none}}
`;
