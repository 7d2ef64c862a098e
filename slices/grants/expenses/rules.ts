import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { State } from '../steps/rules.ts'

/** 支出 is written from the start of the project until it is reported, and again while it is put right. */
const writable: readonly State[] = ['着手', '是正中', '中止・廃止']

export const expensesMayBeWritten = (state: State): boolean => writable.includes(state)

export function theExpensesAreOpen(state: State): Ruling {
  return (
    expensesMayBeWritten(state) ||
    broken(`いまは「${state}」のため、支出明細は変えられません。直すときは担当に連絡してください。`)
  )
}

export function theCategoryIsOfTheScheme(code: string, codes: readonly string[]): Ruling {
  return codes.includes(code) || broken('費目を選んでください。', 'categoryCode')
}

export function theCutIsExplained(cutYen: number, amountYen: number, reason: string): Ruling {
  if (cutYen > amountYen)
    return broken(`対象外とする額は、支出の額（${formatYen(amountYen)}円）までです。`, 'cutYen')
  return (
    cutYen === 0 ||
    reason.length >= 5 ||
    broken('対象外とする理由を、5字以上で書いてください。', 'cutReason')
  )
}

/** 原価 of a purchase from a related party. */
export function theCostPriceIsNoMoreThanThePrice(
  costPriceYen: number | null,
  amountYen: number,
): Ruling {
  return (
    costPriceYen === null ||
    costPriceYen <= amountYen ||
    broken(`原価は、支出の額（${formatYen(amountYen)}円）までで入れてください。`, 'costPriceYen')
  )
}

/** 千円 of a 費目 above 12/10 of the plan need an approved change first, where the outline says so. */
export function noCategoryExceedsItsPlan(
  rows: readonly {
    readonly name: string
    readonly plannedYen: number
    readonly enteredYen: number
  }[],
): Ruling {
  const found = rows.find((row) => row.enteredYen * 10 > row.plannedYen * 12)
  if (found === undefined) return true
  const percent =
    found.plannedYen === 0
      ? '計画にない費目'
      : `計画の${Math.floor((found.enteredYen * 100) / found.plannedYen)}％`
  return broken(`${found.name}が${percent}になります。先に変更承認申請を出してください。`)
}
