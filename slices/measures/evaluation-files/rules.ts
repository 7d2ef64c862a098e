import { z } from 'zod'
import { isRaw, readSheet, type SheetRead } from '../evaluation-readings/rules.ts'

const knownKeys = new Set(
  'id name year createdAt policy measure basicProject department section category period overview target intent result legalBasis financials indicators indicatorLabels evaluation'.split(
    ' ',
  ),
)
const mostSheets = 1_000

export type FileRead =
  | { readonly refused: string }
  | { readonly sheets: readonly SheetRead[]; readonly unread: readonly string[] }

const Sheets = z.array(z.record(z.string(), z.unknown())).min(1)
const hint =
  '必要な形は、シートの並び（[{"id": "0343", "name": "事業名", "year": 7, "financials": […], "indicators": […]}, …]）です。'

/**
 * 事務事業評価シート in JSON: an array of sheets, an object that holds one such array, or a single sheet.
 * Every sheet is read whole or told with its problems.
 */
export function readSheetFile(text: string, latestYear: number): FileRead {
  const whole = parsedJson(text)
  if (whole === undefined)
    return {
      refused: `このファイルはJSONとして読めません。書き出しが途中で切れていないか確かめてください。${hint}`,
    }
  const sheets = Sheets.safeParse(sheetsWithin(whole))
  if (!sheets.success)
    return { refused: `評価シートの並びが見つかりません。${foundIn(whole)}${hint}` }
  if (!sheets.data.some((one) => 'financials' in one || 'indicators' in one))
    return {
      refused: `年度の数値（financials・indicators）を持つシートが一つもありません。${foundIn(sheets.data[0])}${hint}`,
    }
  if (sheets.data.length > mostSheets)
    return {
      refused: `一度に取り込めるのは${mostSheets.toLocaleString('ja-JP')}シートまでです。ファイルを分けてください。`,
    }
  const codes = new Map<string, number>()
  const read = sheets.data.map((raw, at): SheetRead => {
    const one = readSheet(raw, at + 1, latestYear)
    const first = codes.get(one.code)
    if (one.code !== '' && first !== undefined)
      return {
        ...one,
        measure: null,
        problems: [`${first}シート目と同じ番号（id）です。`, ...one.problems],
      }
    codes.set(one.code, at + 1)
    return one
  })
  const unread = new Set(sheets.data.flatMap((one) => Object.keys(one)))
  return { sheets: read, unread: [...unread].filter((key) => !knownKeys.has(key)).sort() }
}

function sheetsWithin(whole: unknown): unknown {
  if (Array.isArray(whole) || !isRaw(whole)) return whole
  if ('financials' in whole || 'indicators' in whole) return [whole]
  const lists = Object.values(whole).filter((value) => Sheets.safeParse(value).success)
  return lists.length === 1 ? lists[0] : whole
}

function foundIn(whole: unknown): string {
  if (!isRaw(whole)) return ''
  const keys = Object.keys(whole).slice(0, 6)
  return keys.length === 0 ? '' : `読めた項目は「${keys.join('、')}」です。`
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
