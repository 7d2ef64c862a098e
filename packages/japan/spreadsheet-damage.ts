export type SpreadsheetDamage = 'exponent' | 'error' | 'too-narrow' | 'date'

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const MADE_A_DATE = new RegExp(
  `^(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}-(?:${MONTHS})|(?:${MONTHS})-\\d{2})$`,
)

/**
 * What a spreadsheet did to a cell before it was saved, or null where nothing shows: a long number as
 * 7.00001E+12 (`exponent`: the digits are lost), #REF! and the like (`error`), ##### (`too-narrow`), a
 * street number 2-3 as 2月3日 (`date`: damage only in a column that holds no dates).
 */
export function spreadsheetDamage(cell: string): SpreadsheetDamage | null {
  const plain = cell.normalize('NFKC').trim()
  if (/^-?\d(?:\.\d+)?E\+\d{1,3}$/i.test(plain)) return 'exponent'
  if (ERROR_VALUE.test(plain)) return 'error'
  if (/^#{3,}$/.test(plain)) return 'too-narrow'
  return MADE_A_DATE.test(plain) ? 'date' : null
}

/** What to tell the person who brought the file. */
export const DAMAGE_SENTENCES: Record<SpreadsheetDamage, string> = {
  exponent:
    '表計算ソフトが長い数字を指数表示に変え、桁が失われています。列の書式を「文字列」にして、もとの数字を入れ直してください。',
  error: '表計算ソフトの計算エラーが入っています。もとの表の式を直してください。',
  'too-narrow': '列の幅が足りず「###」のまま保存されています。列を広げて保存し直してください。',
  date: '表計算ソフトが番地などを日付に変えた可能性があります。列の書式を「文字列」にして入れ直してください。',
}
