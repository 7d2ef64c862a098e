import { z } from 'zod'
import { broken, type Ruling } from '#platform'
import { isRaw, readSheet, type SheetRead, type Telling } from '../evaluation-readings/rules.ts'

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
export function readSheetFile(text: string, telling: Telling): FileRead {
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
    const one = readSheet(raw, at + 1, telling)
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

export const fileStates = ['確認中', '確認済', '取込中', '取込済', '取消済'] as const
export type FileState = (typeof fileStates)[number]
export const verdicts = ['new', 'changed', 'same', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  new: '新規',
  changed: '変更',
  same: '同じ',
  wrong: '読めない',
}

export type Counts = Readonly<Record<Verdict, number>>

export function countsOf(rows: readonly { readonly verdict: Verdict }[]): Counts {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    wrong: count('wrong'),
  }
}

export function theFileIs(state: FileState, wanted: FileState): Ruling {
  return (
    state === wanted ||
    broken(`このファイルは「${state}」です。画面を読み直して、いまの状態を確かめてください。`)
  )
}

export function somethingChanges(counts: Counts): Ruling {
  return (
    counts.new + counts.changed > 0 ||
    broken('どのシートも記録と同じか、読めないため、取り込むものがありません。')
  )
}

/** A sheet that cannot be read stops the whole file, unless a person leaves it out knowingly. */
export function nothingIsLeftOutUnseen(counts: Counts, leavesOut: boolean): Ruling {
  return (
    counts.wrong === 0 ||
    leavesOut ||
    broken(
      `読めないシートが${counts.wrong}件あります。直したファイルを選び直すか、「読めないシートを除いて取り込む」に印を付けてください。`,
      'leavesOut',
    )
  )
}

/** Until it is taken in, as often as one likes: also where a job was stopped. */
export function theFileCanBeChecked(state: FileState): Ruling {
  return (
    state === '確認中' ||
    state === '確認済' ||
    state === '取込中' ||
    broken(`このファイルは「${state}」です。もう一度取り込むには、ファイルを選び直してください。`)
  )
}
