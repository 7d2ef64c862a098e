/** Why a cell has no number. Normalised once, when a file is read; never becomes 0. */
export type Mark = 'suppressed' | 'none_reported' | 'unknown' | 'not_available' | 'blank'

/** How each mark is shown, and what it means for the reader. */
export const MARKS: Readonly<Record<Mark, { readonly shown: string; readonly meaning: string }>> = {
  suppressed: { shown: '秘匿', meaning: '回答者を守るため、公表されていません。' },
  none_reported: { shown: '－', meaning: '公表元に、該当する数字がありません。' },
  unknown: { shown: '…', meaning: '不詳、または調査していません。' },
  not_available: { shown: '***', meaning: '該当する数字がありません。' },
  blank: { shown: '空欄', meaning: '説明のない空欄です。' },
}

export type Flag = 'revised' | 'preliminary'

/** One cell of a published table: a number or a mark, exactly one of the two. */
export type Cell =
  | { readonly value: number; readonly mark: null; readonly flag?: Flag }
  | { readonly value: null; readonly mark: Mark }

const MARK_OF: ReadonlyMap<string, Mark> = new Map([
  ['', 'blank'],
  ...['X', 'x', 'χ', 'Ｘ'].map((sign) => [sign, 'suppressed'] as const),
  ...['-', '－', '‐', '―', '−'].map((sign) => [sign, 'none_reported'] as const),
  ...['…', '...', '‥'].map((sign) => [sign, 'unknown'] as const),
  ['***', 'not_available'],
])

const NUMBER = /^([-−△▲]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/
const FLAGGED = /^(?:([rp])\s*)?(.+?)(?:\s*([rp]))?$/

function numberOf(text: string): number | null {
  const found = NUMBER.exec(text)
  if (!found) return null
  const [, sign = '', whole = '', fraction = ''] = found
  const size = Number(`${whole.replaceAll(',', '')}${fraction}`)
  return sign === '' || size === 0 ? size : -size
}

/**
 * A published cell as it stands in the file. `△12` is a negative number, not a mark; a letter stuck to
 * a number (`123r` 改定, `p456` 速報) becomes a flag.
 * @returns null where the text is neither a number nor a known mark
 */
export function readCell(text: string): Cell | null {
  const plain = text.trim()
  const mark = MARK_OF.get(plain)
  if (mark) return { value: null, mark }
  const value = numberOf(plain.normalize('NFKC'))
  if (value !== null) return { value, mark: null }
  const [, before, body = '', after] = FLAGGED.exec(plain.normalize('NFKC')) ?? []
  const letter = before ?? after
  const flagged = letter ? numberOf(body) : null
  if (flagged === null) return null
  return { value: flagged, mark: null, flag: letter === 'r' ? 'revised' : 'preliminary' }
}

/** How many cells bear each mark, for the report of an inspection. */
export function countMarks(cells: Iterable<Cell>): Partial<Record<Mark, number>> {
  const counts: Partial<Record<Mark, number>> = {}
  for (const { mark } of cells) if (mark) counts[mark] = (counts[mark] ?? 0) + 1
  return counts
}
