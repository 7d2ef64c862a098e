import { strToU8, zipSync } from 'fflate'
import type { PaperCell, PaperContent, PaperFooter, PaperPart, PaperRun } from './paper.ts'
import { xmlText } from './xml-text.ts'

/** Twentieths of a point in a millimetre: the unit of WordprocessingML (ISO/IEC 29500-1 §17). */
const twipsPerMm = 1440 / 25.4
const twips = (mm: number) => Math.round(mm * twipsPerMm)

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

type Look = { readonly bold?: boolean; readonly underline?: boolean; readonly halfPoints: number }

function run(text: string, { bold, underline, halfPoints }: Look): string {
  const properties = `${bold ? '<w:b/>' : ''}${underline ? '<w:u w:val="single"/>' : ''}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
  return text
    .split('\n')
    .map(
      (line, i) =>
        `<w:r><w:rPr>${properties}</w:rPr>${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`,
    )
    .join('')
}

function paragraph(runs: string, align: 'left' | 'right' | 'center' = 'left', more = ''): string {
  return `<w:p><w:pPr>${more}<w:spacing w:before="0" w:after="0"/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`
}

const alignOf = ({ align }: PaperCell) =>
  align === 'n' ? 'right' : align === 'c' ? 'center' : 'left'

function runsOf(cell: PaperCell, halfPoints: number): string {
  const runs: readonly PaperRun[] = cell.runs ?? [{ text: cell.text, look: 'same' }]
  return runs
    .map(({ text, look }) =>
      run(text, {
        halfPoints,
        bold: look === 'added' || cell.look !== undefined,
        underline: look !== 'same',
      }),
    )
    .join('')
}

type Grid = { readonly columns: readonly number[]; readonly halfPoints: number }

function cellOf(
  cell: PaperCell,
  column: number,
  grid: Grid,
  merge: 'restart' | 'on' | null,
): string {
  const cols = cell.cols ?? 1
  const width = grid.columns.slice(column, column + cols).reduce((all, mm) => all + mm, 0)
  const properties = [
    `<w:tcW w:w="${twips(width)}" w:type="dxa"/>`,
    cols > 1 ? `<w:gridSpan w:val="${cols}"/>` : '',
    merge === null ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    cell.look === 'head' ? '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>' : '',
  ].join('')
  const body =
    merge === 'on' ? paragraph('') : paragraph(runsOf(cell, grid.halfPoints), alignOf(cell))
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${body}</w:tc>`
}

type Hanging = { readonly cell: PaperCell; left: number }

/** The rows of a table; a cell over several rows stands in the first and is carried on in the others. */
function rowsOf(rows: readonly (readonly PaperCell[])[], grid: Grid, isHead: boolean): string {
  const hanging = new Map<number, Hanging>()
  return rows
    .map((row) => {
      const cells: string[] = []
      const waiting = [...row]
      for (let column = 0; column < grid.columns.length; ) {
        const above = hanging.get(column)
        if (above) {
          cells.push(cellOf(above.cell, column, grid, 'on'))
          above.left -= 1
          if (above.left === 0) hanging.delete(column)
          column += above.cell.cols ?? 1
          continue
        }
        const cell = waiting.shift()
        if (!cell) break
        const more = (cell.rows ?? 1) - 1
        cells.push(cellOf(cell, column, grid, more > 0 ? 'restart' : null))
        if (more > 0) hanging.set(column, { cell, left: more })
        column += cell.cols ?? 1
      }
      const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`
      return `<w:tr>${properties}${cells.join('')}</w:tr>`
    })
    .join('')
}

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

function partOf(part: PaperPart, halfPoints: number): string {
  const grid = { columns: part.columns, halfPoints }
  const title = [part.title, part.note].filter((text) => text !== '').join('　')
  const whole = part.columns.reduce((all, mm) => all + mm, 0)
  return [
    title === ''
      ? ''
      : paragraph(run(title, { bold: true, halfPoints: halfPoints + 2 }), 'left', '<w:keepNext/>'),
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(whole)}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${part.columns.map((mm) => `<w:gridCol w:w="${twips(mm)}"/>`).join('')}</w:tblGrid>`,
    rowsOf(part.head, grid, true),
    rowsOf(part.body, grid, false),
    '</w:tbl>',
    paragraph(''),
  ].join('')
}

const fieldOf = (name: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

function footerOf(paper: PaperContent, footer: PaperFooter): string {
  const small = { halfPoints: 16 }
  const said = footer.draft ? '下書き（提出前）' : `${footer.line}　${footer.checkAddress}`
  const line = [paper.rests, said].filter((text) => text !== '').join('　')
  return `${declaration}<w:ftr ${space}>${paragraph(
    `${run(`${line}　`, small)}${fieldOf('PAGE')}${run(' / ', small)}${fieldOf('NUMPAGES')}`,
    'right',
  )}</w:ftr>`
}

function bodyOf(paper: PaperContent): string {
  const halfPoints = Math.round(paper.sizePoints * 2)
  const [width, height] = paper.landscape ? [297, 210] : [210, 297]
  const lines = [...paper.top, ...paper.right, paper.seals.join('　・　')].filter((t) => t !== '')
  const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  return [
    ...lines.map((line) => paragraph(run(line, { halfPoints: 18 }))),
    paragraph(run(paper.title, { bold: true, halfPoints: 30 }), 'center'),
    paper.sheets
      .map((parts) => parts.map((part) => partOf(part, halfPoints)).join(''))
      .join(pageBreak),
    `<w:sectPr><w:footerReference w:type="default" r:id="rId2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${paper.landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${twips(12)}" w:bottom="${twips(15)}" w:left="${twips(15)}" w:right="${twips(15)}" w:header="0" w:footer="${twips(7)}" w:gutter="0"/></w:sectPr>`,
  ].join('')
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Mincho as on the printed paper; where it is missing the reader's own Japanese face. */
const styles = `${declaration}<w:styles ${space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="ＭＳ 明朝"/><w:lang w:val="ja-JP" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`

/**
 * A ruled paper as docx, A4: the same tables and the same marks as on screen and in the PDF, for an office
 * that goes on writing in it. The same content gives the same bytes.
 */
export function paperDocument(paper: PaperContent, footer: PaperFooter): Uint8Array {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relationships}/footer" Target="footer1.xml"/></Relationships>`,
    'word/styles.xml': styles,
    'word/footer1.xml': footerOf(paper, footer),
    'word/document.xml': `${declaration}<w:document ${space}><w:body>${bodyOf(paper)}</w:body></w:document>`,
  }
  const mtime = new Date(1980, 0, 1)
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 6, mtime }]]),
    ),
  )
}
