import { inflateRawSync } from 'node:zlib';
import { readXml } from 'hucre/xml';
import type { Part } from './guard-zip.ts';

const HEAD_LENGTH = 30;
const RELATIONS = '_rels/.rels';

/**
 * The sheets of a workbook in its own order. The library lists them too, but only with all that it can read of a
 * workbook: charts, pivots, passwords.
 * @param parts as the guard let them pass
 * @throws Error where the file is damaged
 */
export function listSheets(
  bytes: Uint8Array,
  parts: readonly Part[],
): { readonly name: string; readonly hidden: boolean }[] {
  const relation = tagsOf(xmlOf(bytes, parts, RELATIONS), 'Relationship').find((tag) =>
    tag('Type').endsWith('/officeDocument'),
  );
  const workbook = xmlOf(bytes, parts, relation?.('Target').replace(/^\//, ''));
  return tagsOf(workbook, 'sheet')
    .filter((tag) => tag('name') !== '' && tag('id') !== '') // as whoever reads the rows counts them
    .map((tag) => ({ name: tag('name'), hidden: /^(veryH|h)idden$/.test(tag('state')) }));
}

/** All tags of a name: each answers an attribute by its local name, and what is not there as an empty text. */
function tagsOf(xml: Uint8Array, rowTag: string): ((attribute: string) => string)[] {
  return readXml(xml, { rowTag, stripNamespaces: true }).data.map((tag) => {
    const attributes = Object.entries(tag).map(
      ([name, value]) => [name.replace(/^@(.*:)?/, ''), value] as const,
    );
    return (asked) => String(attributes.find(([name]) => name === asked)?.[1] ?? '');
  });
}

function xmlOf(bytes: Uint8Array, parts: readonly Part[], name = ''): Uint8Array {
  const part = parts.find((each) => each.name === name);
  if (!part) throw new Error(`${name} is missing`);
  const { at, packed, size, isDeflated } = part;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + HEAD_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const body = bytes.subarray(from, from + packed);
  return isDeflated ? inflateRawSync(body, { maxOutputLength: Math.max(size, 1) }) : body;
}
