import type { PaperCell, PaperContent, PaperFooter, PaperPart } from './paper.ts'
import { type BookCell, type BookSheet, type CellLook, workbookOf } from './workbook.ts'

/** Width of a spreadsheet's column in characters for one mm of paper. */
const charactersPerMm = 0.54
const mmPerPoint = 0.3528

type Block = readonly [top: number, left: number, bottom: number, right: number]

/** A sheet while it is written: rows of cells over one grid of columns. */
type Leaf = {
  readonly edges: readonly number[]
  readonly rows: BookCell[][]
  readonly heights: (number | null)[]
  readonly merges: Block[]
  readonly sizePoints: number
}

/**
 * A ruled paper as xlsx, one sheet for each sheet of paper. Tables of different columns stand over one
 * grid of fine columns and are merged, so that it prints like the paper; numbers are numbers.
 * @param at the moment of the version, ISO
 */
export function paperWorkbook(
  paper: PaperContent,
  footer: PaperFooter,
  at: string,
): Promise<Uint8Array> {
  const sheets = paper.sheets.map((parts, i): BookSheet => {
    const leaf = emptyLeaf(parts, paper.sizePoints)
    if (i === 0) {
      const seals = paper.seals.join('　・　')
      for (const line of [...paper.top, ...paper.right, seals]) addLine(leaf, line)
      addLine(leaf, paper.title, { bold: true, align: 'center', sizePoints: 15 })
    }
    for (const part of parts) addPart(leaf, part)
    addLine(leaf, paper.rests)
    for (const line of footLines(footer)) addLine(leaf, line, { align: 'right' })
    return {
      name: `${paper.title}（${i + 1}）`.replace(/[\\/*?:[\]]/g, '・').slice(0, 31),
      columns: leaf.edges
        .slice(1)
        .map((edge, c) => (edge - (leaf.edges[c] ?? 0)) * charactersPerMm),
      rows: leaf.rows,
      heights: leaf.heights,
      merges: leaf.merges,
      print: { landscape: paper.landscape, fitToPage: true },
    }
  })
  return workbookOf(sheets, at)
}

function footLines(footer: PaperFooter): string[] {
  return footer.draft ? ['下書き（提出前）'] : [footer.line, footer.checkAddress]
}

/** Every place where some table of the sheet has a line, in mm from the left. */
function emptyLeaf(parts: readonly PaperPart[], sizePoints: number): Leaf {
  const edges = new Set(parts.flatMap(edgesOf))
  const sorted = [...edges.add(0)].sort((a, b) => a - b)
  return { edges: sorted, rows: [], heights: [], merges: [], sizePoints }
}

/** Where the columns of one table begin and end, in mm from the left. */
function edgesOf({ columns }: PaperPart): number[] {
  const edges = [0]
  for (const width of columns) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

function addLine(leaf: Leaf, text: string, look: CellLook = {}): void {
  if (text === '') return
  const last = leaf.edges.length - 1
  const size = look.sizePoints ?? leaf.sizePoints
  leaf.rows.push([{ value: text, look: { ...look, sizePoints: size } }])
  leaf.heights.push(heightOf(text, leaf.edges[last] ?? 0, size))
  if (last > 1) leaf.merges.push([leaf.rows.length, 1, leaf.rows.length, last])
}

function addPart(leaf: Leaf, part: PaperPart): void {
  addLine(leaf, [part.title, part.note].filter((t) => t !== '').join('　'), { bold: true })
  const lines = [...part.head, ...part.body]
  const first = leaf.rows.length
  const edges = edgesOf(part)
  const taken = new Set<string>()
  for (const [r, line] of lines.entries()) {
    leaf.rows.push([])
    leaf.heights.push(null)
    let column = 0
    for (const cell of line) {
      while (taken.has(`${r} ${column}`)) column += 1
      const { cols = 1, rows = 1 } = cell
      for (let y = r; y < r + rows; y += 1) {
        for (let x = column; x < column + cols; x += 1) taken.add(`${y} ${x}`)
      }
      const from = edges[column] ?? 0
      const to = edges[column + cols] ?? from
      addCell(leaf, cell, first + r, from, to)
      column += cols
    }
  }
  leaf.rows.push([])
  leaf.heights.push(5)
}

function addCell(leaf: Leaf, cell: PaperCell, row: number, fromMm: number, toMm: number): void {
  const left = leaf.edges.indexOf(fromMm)
  const right = leaf.edges.indexOf(toMm) - 1
  const line = leaf.rows[row]
  if (!line || left < 0 || right < left)
    throw new RangeError('a cell beyond the columns of its table')
  while (line.length <= right) line.push(null)
  line[left] = { value: writtenOf(cell), look: lookOf(cell, leaf.sizePoints) }
  const bottom = row + (cell.rows ?? 1) - 1
  if (right > left || bottom > row) leaf.merges.push([row + 1, left + 1, bottom + 1, right + 1])
  if ((cell.rows ?? 1) > 1) return
  const height = heightOf(cell.text, toMm - fromMm, leaf.sizePoints)
  leaf.heights[row] = Math.max(leaf.heights[row] ?? 0, height)
}

function writtenOf(cell: PaperCell): string | number | null {
  if (cell.value !== undefined) return cell.value
  return cell.text === '' ? null : cell.text
}

function lookOf(cell: PaperCell, sizePoints: number): CellLook {
  return {
    border: true,
    bold: cell.look !== undefined,
    head: cell.look === 'head',
    align: cell.align === 'n' ? 'right' : cell.align === 'c' ? 'center' : 'left',
    sizePoints,
    ...(cell.format && { format: cell.format }),
  }
}

/** Spreadsheets do not grow rows under merged cells, so the lines are counted here, in points. */
function heightOf(text: string, widthMm: number, sizePoints: number): number {
  const perLine = Math.max(1, Math.floor((widthMm - 2) / (sizePoints * mmPerPoint)))
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(fullWidths(line) / perLine)))
    .reduce((all, n) => all + n, 0)
  return Math.ceil(lines * sizePoints * 1.35 + 4)
}

/** Length in full-width letters: letters and digits of the Latin kind are half as wide. */
function fullWidths(text: string): number {
  let halves = 0
  for (const letter of text) halves += letter.charCodeAt(0) < 0x300 ? 1 : 2
  return halves / 2
}
