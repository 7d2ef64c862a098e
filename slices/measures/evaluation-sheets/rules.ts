import { formatFiscalYear, type LocalDate, parseFiscalYear, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { figureTexts, type History, mergedHistory, untold } from '../year-figures/rules.ts'

export type SheetComment = { readonly role: string; readonly text: string }

/** A measure as its publisher's 事務事業評価シート tell it, with every year they told. */
export type SheetMeasure = History & {
  /** The file whose words these are. */
  readonly toldBy: string
  readonly code: string
  readonly name: string
  /** The fiscal year of the latest sheet. */
  readonly sheetYear: number
  readonly writtenOn: LocalDate | null
  readonly policy: string
  readonly goal: string
  readonly basicProject: string
  readonly department: string
  readonly section: string
  readonly category: string
  readonly periodKind: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly overview: string
  readonly target: string
  readonly intent: string
  readonly result: string
  readonly legalBasis: string
  readonly direction: string
  readonly futureDirection: string
  readonly comments: readonly SheetComment[]
  /** Where the figures do not agree with each other, in sentences. */
  readonly notes: readonly string[]
}

const labels = [
  ['name', '事業名'],
  ['writtenOn', '作成日'],
  ['policy', '政策'],
  ['goal', '施策'],
  ['basicProject', '基本事業'],
  ['department', '課'],
  ['section', '係'],
  ['category', '区分'],
  ['periodKind', '期間'],
  ['periodStart', '開始'],
  ['periodEnd', '終期'],
  ['overview', '概要'],
  ['target', '対象'],
  ['intent', '意図'],
  ['result', '結果'],
  ['legalBasis', '根拠法令'],
  ['direction', '方向性'],
  ['futureDirection', '今後の方向性'],
] as const

export const yearName = (year: number): string => formatFiscalYear(toFiscalYear(year))

/** 「令和7年度（令和6年度までの実績）」: a sheet tells of the years before and plans its own. */
export const sheetName = (year: number): string => `${yearName(year)}評価シート`

/**
 * What is kept after a sheet was read. The words of the later sheet count; of a year that both tell, its
 * figures too. A sheet of the same year corrects the kept one.
 */
export function keptAfter(kept: SheetMeasure, read: SheetMeasure): SheetMeasure {
  if (read.sheetYear < kept.sheetYear) return { ...kept, ...mergedHistory(read, kept) }
  const before = read.sheetYear === kept.sheetYear ? untold(kept, read) : kept
  return { ...read, ...mergedHistory(before, read) }
}

export type Change = { readonly field: string; readonly before: string; readonly after: string }

/** What is otherwise in the second, field by field and figure by figure. */
export function changesBetween(before: SheetMeasure, after: SheetMeasure): Change[] {
  const [old, now] = [textsOf(before), textsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? '', after: now.get(field) ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

function textsOf(one: SheetMeasure): Map<string, string> {
  const texts = new Map<string, string>([['シートの年度', yearName(one.sheetYear)]])
  for (const [field, label] of labels) texts.set(label, one[field] ?? '')
  for (const { role, text } of one.comments) texts.set(`所見（${role}）`, text)
  for (const [field, text] of figureTexts(one, yearName)) texts.set(field, text)
  return texts
}

/** Whether a sheet may stand for a live measure: only what this city itself published. */
export function isOfThisCity(publisher: string, cityName: string): boolean {
  return publisher.normalize('NFKC').replace(/\s/g, '') === cityName
}

export function onlyOwnSheetsAreJoined(publisher: string, cityName: string): Ruling {
  return (
    isOfThisCity(publisher, cityName) ||
    broken(
      `${publisher}の評価シートは、${cityName}の事業の過去の記録にはできません。見比べるためだけに使えます。`,
    )
  )
}

export function noOtherSheetTellsIt(
  joined: { readonly id: string; readonly name: string } | null,
  sheetId: string,
): Ruling {
  return (
    joined === null ||
    joined.id === sheetId ||
    broken(
      `この事業には、もう「${joined.name}」の記録がつながっています。先にそのつながりを外してください。`,
      'measureId',
    )
  )
}

export function theSheetIsFree(joinedTo: string | null): Ruling {
  return (
    joinedTo === null || broken(`この評価シートの記録は、もう「${joinedTo}」につながっています。`)
  )
}

/** What a measure of today begins with where it goes on with a sheet; the rest is for a person to decide. */
export function begunFrom(told: SheetMeasure) {
  const [activity] = told.indicators.filter(({ kind, place }) => kind === 'activity' && place === 1)
  return {
    ...{ name: told.name, code: told.code, intent: told.intent, content: told.overview },
    ...{ newness: '継続', legalBasis: told.legalBasis, outputUnit: activity?.unit ?? '' },
    startedYear: parseFiscalYear(told.periodStart) ?? undefined,
  }
}
