import { formatYen } from '#packages/japan'

/**
 * One cell of a ruled paper. Screen, print, PDF and workbook are all drawn from it, so that a figure is
 * the same on each. `text` is what is printed; `value` is the number behind it, for the workbook.
 */
export type PaperCell = {
  readonly text: string
  /** The same text in runs, where some of it is marked; joined they are `text`. */
  readonly runs?: readonly PaperRun[]
  /** Missing where nothing was measured: blank is not 0. */
  readonly value?: number
  /** How a spreadsheet writes `value` so that it reads as `text`. */
  readonly format?: string
  /** The page of the record that the figure stands in: where 「なぜ？」 begins. */
  readonly why?: string
  readonly look?: 'head' | 'strong'
  readonly align?: 'n' | 'c'
  /** Linked after the decision (dashed), or not due yet (hatched). */
  readonly mark?: 'late' | 'due'
  readonly cols?: number
  readonly rows?: number
}

/** A run of a cell's text: underlined where it was changed, bold besides where it was added. */
export type PaperRun = { readonly text: string; readonly look: 'same' | 'changed' | 'added' }

/** A ruled table of a paper, with a title and a note over it. */
export type PaperPart = {
  readonly title: string
  readonly note: string
  /** Widths in mm. */
  readonly columns: readonly number[]
  /** Rows repeated where the table runs over a page. */
  readonly head: readonly (readonly PaperCell[])[]
  readonly body: readonly (readonly PaperCell[])[]
}

/** Everything that a paper prints, except its footer: plain data, fit to be hashed. */
export type PaperContent = {
  /** Which form: `budget-request`. */
  readonly paper: string
  readonly title: string
  /** Short titles are set with wide spaces. */
  readonly spaced: boolean
  readonly landscape: boolean
  /** The sheet, where it is not A4. */
  readonly size?: 'a3'
  /** Text of the body in points: 9 where tables are dense, 12 where it is read in a meeting. */
  readonly sizePoints: number
  readonly top: readonly string[]
  readonly right: readonly string[]
  readonly seals: readonly string[]
  /** The sheets of paper, each with its parts. */
  readonly sheets: readonly (readonly PaperPart[])[]
  /** What the paper rests on, in one line of the footer. */
  readonly rests: string
}

/** The line that says which version this is; a draft has none. */
export type PaperFooter =
  | { readonly draft: true }
  | {
      readonly draft: false
      /** 「版 3 ・ 2026-11-06 17:12 ・ 照合 a1b2 c3d4 e5f6」 */
      readonly line: string
      readonly checkAddress: string
      /** The rows of the QR code of that address, 1 for black; empty where there is none. */
      readonly qr: readonly string[]
      /** What the address is, where it is not the page by which the paper is checked. */
      readonly qrLabel?: string
    }

type More = Omit<PaperCell, 'text' | 'runs' | 'value' | 'format'>

/** What stands where nothing is known. */
export const unknown = '－'

export function words(text: string | null, more: More = {}): PaperCell {
  return { text: text === null || text.trim() === '' ? unknown : text, ...more }
}

export function head(text: string, more: More = {}): PaperCell {
  return { text, look: 'head', align: 'c', ...more }
}

/** A text of which some is marked; without any it is 「－」. */
export function marked(runs: readonly PaperRun[], more: More = {}): PaperCell {
  const text = runs.map((run) => run.text).join('')
  return text === '' ? words(null, more) : { text, runs, ...more }
}

/** The head of a row. */
export function side(text: string, more: More = {}): PaperCell {
  return { text, look: 'head', ...more }
}

/** A cell to be filled in by hand or at a later stage. */
export function open(more: More = {}): PaperCell {
  return { text: '', ...more }
}

/** A whole amount in the unit of the table; null is 「－」, zero is 0. */
export function amount(value: number | null, more: More = {}): PaperCell {
  if (value === null) return { text: unknown, align: 'n', ...more }
  return { text: formatYen(value), value, format: '#,##0;△#,##0', align: 'n', ...more }
}

/** A number with a unit behind it: 14者. Decimals as they are, at most two. */
export function counted(value: number | null, unit: string, more: More = {}): PaperCell {
  if (value === null) return { text: unknown, align: 'n', ...more }
  const hundredths = Math.round(Math.abs(value) * 100)
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2
  const rounded = (Math.sign(value) * hundredths) / 100 + 0
  const [whole = '0', part] = Math.abs(rounded).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part ? `.${part}` : '')
  const pattern = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  const behind = unit === '' ? '' : `"${unit.replaceAll('"', '')}"`
  return {
    text: `${rounded < 0 ? '△' : ''}${digits}${unit}`,
    value: rounded,
    format: `${pattern}${behind};△${pattern}${behind}`,
    align: 'n',
    ...more,
  }
}

/** A ratio as a percentage to one decimal: 0.0526 → 5.3%. */
export function percent(ratio: number | null, more: More = {}): PaperCell {
  if (ratio === null) return { text: unknown, align: 'n', ...more }
  const thousandths = Math.round(Math.abs(ratio) * 1000)
  const negative = ratio < 0 && thousandths > 0
  return {
    text: `${negative ? '△' : ''}${(thousandths / 10).toFixed(1)}%`,
    value: ((negative ? -1 : 1) * thousandths) / 1000,
    format: '0.0%;△0.0%',
    align: 'n',
    ...more,
  }
}
