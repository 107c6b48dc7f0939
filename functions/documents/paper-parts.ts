/** The parts of a DOCX file that are the same on every paper: page, fonts and sizes of GB/T 9704-2012. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMA = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns:w="${SCHEMA}/wordprocessingml/2006/main"`;
const OFFICE = `${SCHEMA}/officeDocument/2006/relationships`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const parts = ['document', 'styles', 'footer'] as const;
const typeOf = (part: string) =>
  part === 'document' ? `${WORD}.document.main` : `${WORD}.${part}`;

const contentTypes = `${XML}<Types xmlns="${SCHEMA}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
  .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${typeOf(part)}+xml"/>`)
  .join('')}</Types>`;

function relations(to: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = to.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${SCHEMA}/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** Where the office has not its usual fonts, those of the system stand in. */
function style(id: string, font: string, halfPoints: number, paragraph: string): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`;
}

/** Lines of 28 points, so that a page has 22 of them. */
const LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';
/** A table’s lines are closer. */
const CLOSE = '<w:spacing w:line="320" w:lineRule="atLeast"/>';
/** The first line begins two characters in. */
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

const styles = `${XML}<w:styles ${MAIN}>${[
  style(
    'Title',
    '方正小标宋简体',
    44,
    `<w:keepNext/><w:spacing w:before="600" w:after="240" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>`,
  ),
  style('Number', '仿宋_GB2312', 32, `${LINE}<w:jc w:val="center"/>`),
  style('Heading', '黑体', 32, `<w:keepNext/>${LINE}${INDENT}<w:outlineLvl w:val="0"/>`),
  style('Body', '仿宋_GB2312', 32, `${LINE}${INDENT}<w:jc w:val="both"/>`),
  style(
    'Caption',
    '黑体',
    24,
    `<w:keepNext/><w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>`,
  ),
  style('Cell', '仿宋_GB2312', 21, `${CLOSE}<w:jc w:val="center"/>`),
  style(
    'Signed',
    '仿宋_GB2312',
    32,
    `${LINE}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  ),
  style('Page', '宋体', 28, `<w:jc w:val="center"/>`),
].join('')}</w:styles>`;

/** The number of the page between dashes. */
const footer = `${XML}<w:ftr ${MAIN}><w:p><w:pPr><w:pStyle w:val="Page"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/** Between the margins, in twentieths of a point. */
export const WIDTH = 8844;
/** A4, with the margins of an official paper. */
const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`;

/** All parts of a DOCX file around its body. */
export function partsAround(body: string): ReadonlyMap<string, string> {
  return new Map([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']])],
    [
      'word/document.xml',
      `${XML}<w:document ${MAIN} xmlns:r="${OFFICE}"><w:body>${body}${section}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'footer', 'footer.xml'],
      ]),
    ],
    ['word/styles.xml', styles],
    ['word/footer.xml', footer],
  ]);
}
