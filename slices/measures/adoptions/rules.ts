import { parseFiscalYear, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { SheetMeasure } from '../evaluation-sheets/rules.ts'
import type { MeasureTyped } from '../forms.ts'
import { yearsOf } from '../year-figures/rules.ts'

/** So many sheets stand on one form. */
export const mostAtOnce = 200

export const adoptionStates = ['作成中', '作成済', '取消済'] as const
export const rowStates = ['待ち', '済み', '見送り', '取消', '残した'] as const
export type RowState = (typeof rowStates)[number]

export type Known = { readonly id: string; readonly code: string; readonly name: string }
type Told = { readonly code: string; readonly name: string }

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

export type Likely = { readonly measure: Known; readonly by: '番号' | '名称' }

/** The measures of the same number first, then those of the same name. */
export function likelyMeasures(sheet: Told, measures: readonly Known[]): Likely[] {
  const sameCode = measures.filter(({ code }) => plain(code) === plain(sheet.code))
  const sameName = measures.filter(
    (one) => plain(one.name) === plain(sheet.name) && !sameCode.includes(one),
  )
  return [
    ...sameCode.map((measure): Likely => ({ measure, by: '番号' })),
    ...sameName.map((measure): Likely => ({ measure, by: '名称' })),
  ]
}

export function somethingIsAdopted(plans: readonly string[]): Ruling {
  return (
    plans.some((plan) => plan !== 'leave') ||
    broken('事業にするシートが一つもありません。「新しい事業」か、つなぐ事業を選んでください。')
  )
}

/**
 * A sheet that becomes a new measure needs the goal that its words were matched with.
 * @param without the words of those that have none; @param said the words in the order of the form
 */
export function everyNewOneHasItsGoal(without: readonly string[], said: readonly string[]): Ruling {
  const [first, ...others] = new Set(without)
  if (first === undefined) return true
  const place = said.indexOf(first)
  return broken(
    `「${first || '施策の記載なし'}」の事業が立つ、この市の施策を選んでください。${others.length > 0 ? `ほかに${others.length}つあります。` : ''}`,
    place === -1 ? 'goals' : `goals.${place}.goalId`,
  )
}

/** Two sheets that tell of one measure would be two pasts. */
export function eachMeasureIsJoinedOnce(plans: readonly string[]): Ruling {
  const joined = plans.filter((plan) => plan !== 'leave' && plan !== 'new')
  return (
    new Set(joined).size === joined.length ||
    broken('二つのシートを、同じ事業にはつなげません。片方を選び直してください。')
  )
}

export function onlyOwnSheetsJoin(isOwn: boolean, plans: readonly string[]): Ruling {
  return (
    isOwn ||
    plans.every((plan) => plan === 'leave' || plan === 'new') ||
    broken('ほかの団体の評価シートは、この市の事業の過去の記録にはできません。')
  )
}

export function theAdoptionIsDone(state: string): Ruling {
  return (
    state === '作成済' ||
    broken(`この一括作成は「${state}」です。画面を読み直して、いまの状態を確かめてください。`)
  )
}

export type Decided = Pick<
  MeasureTyped,
  'costNature' | 'means' | 'delivery' | 'proposer' | 'sunsetYear'
>

/** Why a sheet cannot become a measure as it stands; null where it can. */
export function whyNotAMeasure(typed: MeasureTyped, codeIsTaken: boolean): string | null {
  if ([...typed.code].length > 20) return `事業コード「${typed.code}」が20字を超えます。`
  if ([...typed.name].length > 60) return '事業の名称が60字を超えます。'
  if (codeIsTaken) return `事業コード「${typed.code}」は、ほかの事業で使われています。`
  if (typed.sunsetYear !== null && typed.sunsetYear < typed.startedYear)
    return 'シートの開始年度が、決めた終期より後です。'
  return null
}

/**
 * What a sheet's measure begins with. What the sheet does not tell was decided by the person who asked;
 * a sheet without the year of its beginning begins with the first year that it tells of.
 */
export function adoptedFrom(
  sheet: SheetMeasure,
  decided: Decided,
  codeBefore: string,
): MeasureTyped {
  const [activity] = sheet.indicators.filter(
    ({ kind, place }) => kind === 'activity' && place === 1,
  )
  return {
    ...decided,
    code: `${codeBefore}${sheet.code}`,
    name: sheet.name,
    newness: '継続',
    startedYear: toFiscalYear(
      parseFiscalYear(sheet.periodStart) ?? yearsOf(sheet)[0] ?? sheet.sheetYear,
    ),
    intent: sheet.intent || sheet.result,
    content: sheet.overview,
    legalBasis: [...sheet.legalBasis].slice(0, 200).join(''),
    ...{ targetIndustry: '', targetSize: '', targetStage: '', targetPlace: '', ownShare: '' },
    ...{ account: '一般会計', kan: '', kou: '', moku: '', rolesText: '' },
    outputUnit: [...(activity?.unit ?? '')].slice(0, 20).join(''),
  }
}
