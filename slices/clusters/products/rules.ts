import {
  daysBetween,
  type LocalDate,
  normaliseForReading,
  normaliseForSearch,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** The way of a product; 中止 may come at any step. */
export const stages = ['構想', '試作', 'テスト販売', '販売中', '縮小', '終了', '中止'] as const
export type Stage = (typeof stages)[number]

/** Why a product was dropped, as the section counts it; the text beside says it in full. */
export const droppingReasons = [
  '需要が見込めない',
  '費用が合わない',
  '技術・品質が届かない',
  '作り手・人手が足りない',
  '資金が続かない',
  '相手方の事情',
  '権利・規格の問題',
  'その他',
] as const

export const tiers = ['地元の商圏', '日本市場', '世界市場'] as const

export const productLabels: Readonly<Record<string, string>> = {
  name: '名称',
  kana: 'よみ',
  kind: '種類',
  clusterId: '産地',
  businesses: '事業者',
  partner: 'デザイナー・共同相手',
  support: '受けた支援',
  tier: '市場段階',
  channel: '主な販路',
  prices: '価格帯',
  materials: '素材',
  processIds: '工程',
  resourceIds: '地域資源',
  isReleased: '公開してよい',
  source: '出典',
}

export type ProductStep = {
  readonly number: number
  readonly stage: string
  readonly onDay: LocalDate | null
}

export function itIsAnotherStage(now: string, next: string): Ruling {
  return now !== next || broken(`いまの段階が「${now}」です。進んだ先を選んでください。`, 'stage')
}

export function theDayIsNotToCome(onDay: LocalDate | null, today: LocalDate): Ruling {
  return (
    onDay === null ||
    onDay <= today ||
    broken('今日より後の日付です。日付を確かめてください。', 'onDay')
  )
}

/** What the ledger says stands in the order in which it happened. */
export function theDayFollowsTheLedger(
  onDay: LocalDate | null,
  steps: readonly ProductStep[],
): Ruling {
  const last =
    steps
      .map((step) => step.onDay)
      .filter((day) => day !== null)
      .at(-1) ?? null
  return (
    onDay === null ||
    last === null ||
    onDay >= last ||
    broken(`前の段階の日（${last}）より前の日付です。日付を確かめてください。`, 'onDay')
  )
}

export function whatIsDroppedSaysWhy(stage: string, why: string): Ruling {
  if (stage === '中止')
    return why !== '' || broken('中止した理由を選び、説明を書いてください。', 'reason')
  return why === '' || broken('理由を選ぶのは、中止したときだけです。', 'reason')
}

/** Whether this entry goes back: such a step is a new line of the ledger, and the old ones stay. */
export function goesBack(from: string, to: string): boolean {
  if (to === '中止') return false
  return from === '中止' || placeOf(to) < placeOf(from)
}

const placeOf = (stage: string) => [...stages].map(String).indexOf(stage)

/** Days from the idea to the first sale; null unless both days are known. */
export function daysToFirstSale(steps: readonly ProductStep[]): number | null {
  const first = (stage: Stage) => steps.find((step) => step.stage === stage)?.onDay ?? null
  const [idea, sale] = [first('構想'), first('販売中')]
  return idea !== null && sale !== null && sale >= idea ? daysBetween(idea, sale) : null
}

/** The middle of these days, of an even number half way between the two; null of none. */
export function middleOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b)
  const [below, above] = [sorted.at((days.length - 1) / 2), sorted.at(days.length / 2)]
  return below === undefined || above === undefined ? null : Math.round((below + above) / 2)
}

/** Whether a product reaches sales with this entry, and had not before. */
export function reachesSales(steps: readonly ProductStep[], next: string): boolean {
  return next === '販売中' && !steps.some(({ stage }) => stage === '販売中')
}

export function theNameIsFree(isTaken: boolean): Ruling {
  return (
    !isTaken || broken('同じ名称の商品が登録されています。その商品を開いて直してください。', 'name')
  )
}

type Named = { readonly id: string; readonly name: string }

export function everyBusinessIsKnown(names: readonly string[], found: readonly Named[]): Ruling {
  for (const name of names) {
    const fits = found.filter((one) => one.name === name)
    if (fits.length === 0)
      return broken(
        `「${name}」が台帳に見つかりません。台帳の名称のとおりに入れてください。`,
        'businesses',
      )
    if (fits.length > 1)
      return broken(
        `「${name}」という事業者が${fits.length}者あります。台帳で名称を見分けられるようにしてください。`,
        'businesses',
      )
  }
  return true
}

export function everyOneIsKnown(
  asked: readonly string[],
  known: readonly { readonly id: string }[],
  field: string,
): Ruling {
  return (
    asked.every((id) => known.some((one) => one.id === id)) ||
    broken('一覧にないものが選ばれています。画面を開き直して選んでください。', field)
  )
}

export function theYearIsOver(fy: number, fiscalYear: number): Ruling {
  return fy <= fiscalYear || broken('これから来る年度の売上は記録できません。', 'fy')
}

/** Money of a single maker, for those outside the section: no more than its order of magnitude. */
export function salesBand(amountYen: number): string {
  if (amountYen < 1_000_000) return '100万円未満'
  if (amountYen < 10_000_000) return '100万円〜1千万円'
  return amountYen < 100_000_000 ? '1千万円〜1億円' : '1億円以上'
}

export function searchTextOf(one: {
  readonly name: string
  readonly kana: string
  readonly kind: string
  readonly materials: readonly string[]
}): string {
  return [
    normaliseForSearch(one.name),
    normaliseForReading(one.kana),
    normaliseForSearch(one.kind),
    normaliseForSearch(one.materials.join(' ')),
  ].join(' ')
}
