import { type Fraction, fiscalYearOf, formatYen, type LocalDate, parseYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const changeKinds = ['内容の変更', '期限の延長', '中止・廃止'] as const
export type ChangeKind = (typeof changeKinds)[number]

export type PlannedCategory = { readonly code: string; readonly plannedYen: number }
type Named = { readonly code: string; readonly name: string }

/** 「輸送：90,000」 a line: what each 費目 is to cost; null where a line is none of the scheme's. */
export function plannedFrom(text: string, categories: readonly Named[]): PlannedCategory[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines.map((line) => {
    const [name = '', amount = ''] = line.normalize('NFKC').split(':')
    const category = categories.find((one) => one.name.normalize('NFKC') === name.trim())
    const yen = parseYen(amount)
    return category && yen !== null && yen >= 0 ? { code: category.code, plannedYen: yen } : null
  })
  const whole = read.filter((one) => one !== null)
  const isOnce = new Set(whole.map((one) => one.code)).size === whole.length
  return whole.length === read.length && isOnce && whole.length > 0 ? whole : null
}

export function plannedText(planned: readonly PlannedCategory[], categories: readonly Named[]) {
  return planned
    .map((one) => {
      const name = categories.find((category) => category.code === one.code)?.name ?? one.code
      return `${name}：${formatYen(one.plannedYen)}`
    })
    .join('\n')
}

/** Between two 費目 up to a share of the smaller one moves without approval (20 % of the smaller one). */
export function needsApproval(
  before: readonly PlannedCategory[],
  after: readonly PlannedCategory[],
  share: Fraction,
): boolean {
  const moved = before.map((one) => {
    const now = after.find((other) => other.code === one.code)?.plannedYen ?? 0
    return { yen: one.plannedYen, by: Math.abs(now - one.plannedYen) }
  })
  const changed = moved.filter((one) => one.by > 0)
  const smaller = Math.min(...changed.map((one) => one.yen))
  return changed.some(
    (one) => BigInt(one.by) * BigInt(share.den) > BigInt(smaller) * BigInt(share.num),
  )
}

export function theIncreaseStaysWithin(
  amountYen: number,
  reckonedYen: number,
  capYen: number | null,
): Ruling {
  if (amountYen <= reckonedYen) return true
  const cap = capYen === null ? '' : `（上限${formatYen(capYen)}円）`
  return broken(
    `変更後の経費で計算した額は${formatYen(reckonedYen)}円です${cap}。これを超える額には変えられません。`,
    'amountYen',
  )
}

/** An end after the fiscal year needs the number of its 繰越. */
export function theNewEndIsProvidedFor(
  endsOn: LocalDate,
  fiscalYear: number,
  carryoverNo: string,
): Ruling {
  return (
    fiscalYearOf(endsOn) <= fiscalYear ||
    carryoverNo !== '' ||
    broken(
      '完了日が年度を越えています。繰越の手続がない場合は3月31日までにしてください。',
      'endsOn',
    )
  )
}

export function theExtensionIsAskedInTime(
  kind: ChangeKind,
  endsOn: LocalDate,
  currentEndsOn: LocalDate | null,
  today: LocalDate,
): Ruling {
  if (kind !== '期限の延長') return true
  if (currentEndsOn !== null && endsOn <= currentEndsOn)
    return broken('いまの期限より後の日付にしてください。', 'endsOn')
  return (
    currentEndsOn === null ||
    today <= currentEndsOn ||
    broken('期限の延長は、いまの期限が過ぎる前に申請してください。', 'endsOn')
  )
}

/** 中止・廃止 is settled with the accounts so far: it never asks for more than was decided. */
export function givingUpAsksForNoMore(
  kind: ChangeKind,
  amountYen: number,
  currentYen: number,
): Ruling {
  return (
    kind !== '中止・廃止' ||
    amountYen <= currentYen ||
    broken(
      `中止・廃止の後の交付額は、交付決定額（${formatYen(currentYen)}円）までで入れてください。`,
      'amountYen',
    )
  )
}
