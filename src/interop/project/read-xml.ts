import { XMLParser } from 'fast-xml-parser';
import { fail, issue } from '../../foundation/index.ts';
import { texts } from '../messages.ts';

/** An element as it was read: text, or children by name; a name that stands more than once has all of them. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] };

/**
 * Reads a document into plain text and names. Nothing is interpreted: `1.10` stays `1.10`. A document type, entities of its own and
 * more text than `maxBytes` are refused before the parser sees them.
 */
export function readXml(text: unknown, maxBytes: number): XmlNode {
  if (typeof text !== 'string') return fail(issue('not-xml', [], texts.notXml()));
  // A character of UTF-16 takes at most three bytes of UTF-8: what is short enough needs no count.
  if (text.length > maxBytes) fail(issue('too-large', [], texts.tooLarge(text.length, maxBytes)));
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) fail(issue('document-type', [], texts.documentType()));
  const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    trimValues: true,
    removeNSPrefix: true,
    processEntities: true,
    htmlEntities: false,
  });
  try {
    // The parser gives text and nested objects alone, as its settings say.
    // Its check for well-formed text is to move to a package of its own; without it the parser makes something of anything.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return parser.parse(text, true) as XmlNode;
  } catch {
    // What the parser says of a broken file is in its own words: ours name the fault and stay the same.
    return fail(issue('not-xml', [], texts.notXml()));
  }
}

/** The text of a child; null where there is none or it has children itself. */
export function textIn(node: XmlNode, name: string): string | null {
  const [child] = childrenIn(node, name);
  return typeof child === 'string' && child !== '' ? child : null;
}

/** All children of a name, in order. */
export function childrenIn(node: XmlNode, name: string): readonly XmlNode[] {
  if (typeof node === 'string' || !Object.hasOwn(node, name)) return [];
  const child = node[name];
  if (child === undefined) return [];
  // `Array.isArray` does not narrow a readonly array.
  return Array.isArray(child) ? (child as readonly XmlNode[]) : [child as XmlNode];
}

/** All grandchildren `outer > inner`, in order. */
export const nestedIn = (node: XmlNode, outer: string, inner: string): readonly XmlNode[] =>
  childrenIn(node, outer).flatMap((one) => childrenIn(one, inner));
