import { countyName } from '../domain/codes/divisions.ts';
import { bulletinPaper, type Block, type Bulletin } from '../domain/sampling/index.ts';
import { partsAround, WIDTH } from './paper-parts.ts';
import { storedZip } from './stored-zip.ts';

/** The bulletin of a round as a DOCX file in the form of an official paper. Equal bulletins make equal bytes. */
export function writeBulletin(bulletin: Bulletin): Uint8Array {
  const { title, number, blocks, signed } = bulletinPaper(bulletin, countyName);
  const body = [
    line('Title', title),
    line('Number', number),
    ...blocks.map(blockText),
    line('Body', ''),
    ...signed.map((text) => line('Signed', text)),
  ];
  return storedZip(partsAround(body.join('')));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return line('Heading', block.text);
    case 'paragraph':
      return line('Body', block.text);
    case 'table':
      return line('Caption', block.caption) + tableText(block.rows);
  }
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function tableText(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 1;
  const form = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>`;
  const column = `<w:gridCol w:w="${Math.floor(WIDTH / columns)}"/>`;
  const grid = `<w:tblGrid>${column.repeat(columns)}</w:tblGrid>`;
  const lines = rows.map((cells, at) => rowText(cells, at === 0));
  return `<w:tbl>${form}${grid}${lines.join('')}</w:tbl>`;
}

/** A row is never divided by a page, and the headings stand on each. */
function rowText(cells: readonly string[], isHeading: boolean): string {
  const form = `<w:trPr><w:cantSplit/>${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${form}${cells.map((text) => `<w:tc>${line('Cell', text)}</w:tc>`).join('')}</w:tr>`;
}

function line(style: string, text: string): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

/** Text as XML holds it; what it cannot hold nobody typed. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Cs}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
