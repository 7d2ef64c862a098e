import {
  addDays,
  firstDayOf,
  formatFiscalYear,
  formatWareki,
  type LocalDate,
  settlementEndsOn,
  toFiscalYear,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** After 出納閉鎖 (235条の5) no money of the year is moved or spent. */
export function theBooksAreOpen(settlement: { readonly fiscalYear: number } | null): Ruling {
  return (
    settlement === null ||
    broken(
      `${formatFiscalYear(toFiscalYear(settlement.fiscalYear))}の出納は閉鎖されています。この年度の予算は動かせません。`,
    )
  )
}

/** What the assembly has decided on (認定) is not typed anew. */
export function theBooksAreNotDecided(
  settlement: { readonly fiscalYear: number; readonly decidedOn: string | null } | null,
): Ruling {
  return (
    settlement === null ||
    settlement.decidedOn === null ||
    broken(
      `${formatFiscalYear(toFiscalYear(settlement.fiscalYear))}の決算は議会の認定に付されています。額は直せません。`,
    )
  )
}

/** 235条の5: the accounts of a year are closed on 31 May of the year after. */
export function accountsCloseOn(fiscalYear: number): LocalDate {
  return settlementEndsOn(toFiscalYear(fiscalYear))
}

/** 233条1項: the 会計管理者 hands the settlement to the mayor within three months of the closing. */
export function settlementIsDueOn(fiscalYear: number): LocalDate {
  return addDays(firstDayOf(toFiscalYear(fiscalYear + 1)), 152)
}

type Standing = {
  readonly settledOn: string | null
  readonly decidedOn: string | null
  readonly outcome: string
}
export type SettlementState = '執行中' | '閉鎖' | '決算' | '認定' | '不認定'

export function settlementState(one: Standing | null): SettlementState {
  if (one === null) return '執行中'
  if (one.decidedOn !== null) return one.outcome === '不認定' ? '不認定' : '認定'
  return one.settledOn === null ? '閉鎖' : '決算'
}

export function theStateIs(one: Standing | null, wanted: SettlementState): Ruling {
  const state = settlementState(one)
  return state === wanted || broken(`この年度は「${state}」です。この手順には進めません。`)
}

export function theDayIsBetween(day: LocalDate, from: LocalDate, today: LocalDate): Ruling {
  if (day > today) return broken('日付が今日より後になっています。', 'on')
  return (
    day >= from || broken(`日付が前の手順（${formatWareki(from)}）より前になっています。`, 'on')
  )
}

export const reportNames = ['achievements', 'progress'] as const
export type ReportName = (typeof reportNames)[number]
export const reportTitles: Readonly<Record<ReportName, string>> = {
  achievements: '主要施策の成果',
  progress: '執行状況',
}
export const isReportName = (name: string): name is ReportName =>
  reportNames.some((known) => known === name)
