import { type Fraction, formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Settled } from '../calculations/rules.ts'
import type { EligibleCost } from '../eligible-costs/rules.ts'
import { administrationLimit, parentSettlement } from '../indirect-grants/rules.ts'

export type ParentCost = {
  /** What the children were fixed at, together. */
  readonly childrenYen: number
  /** What the body really spent on administration. */
  readonly administrationYen: number
}

/**
 * 額の確定 of a parent (grants.md §7): what the children were fixed at and the administration within its share, not
 * above the decision. Whole yen.
 * @example settleParent(10_000_000, tenth, { childrenYen: 7_420_000, administrationYen: 610_000 }, 10_000_000)
 *   // settledYen 8,030,000, returnYen 1,970,000
 */
export function settleParent(
  decidedYen: number,
  share: Fraction,
  cost: ParentCost,
  paidYen: number,
): Settled {
  const limitYen = administrationLimit(decidedYen, share)
  const administrationYen = Math.min(cost.administrationYen, limitYen)
  const { settledYen } = parentSettlement(
    decidedYen,
    share,
    cost.childrenYen,
    cost.administrationYen,
  )
  const yen = formatYen
  return {
    steps: [
      {
        label: '間接補助の確定額',
        formula: '間接補助ごとの確定額の合計',
        result: yen(cost.childrenYen),
      },
      {
        label: '事務費',
        formula: `${yen(cost.administrationYen)} と上限 ${yen(limitYen)} の小さいほう`,
        result: yen(administrationYen),
      },
      {
        label: '交付決定額と比べる',
        formula: `${yen(cost.childrenYen + administrationYen)} と交付決定額 ${yen(decidedYen)} の小さいほう`,
        result: yen(settledYen),
      },
    ],
    settledYen,
    payYen: Math.max(0, settledYen - paidYen),
    returnYen: Math.max(0, paidYen - settledYen),
    freedYen: decidedYen - settledYen,
  }
}

/** The two 費目 of a parent, as the 調書 prints them. */
export function parentCost(decidedYen: number, share: Fraction, cost: ParentCost): EligibleCost {
  const limitYen = administrationLimit(decidedYen, share)
  const counted = Math.min(cost.administrationYen, limitYen)
  const row = (code: string, name: string, enteredYen: number, countedYen: number) => ({
    ...{ code, name, enteredYen, countedYen },
    excludedYen: enteredYen - countedYen,
    eligibleYen: countedYen,
    limit: enteredYen > countedYen ? `上限 ${formatYen(limitYen)}円` : '',
  })
  return {
    categories: [
      row('C1', '再交付', cost.childrenYen, cost.childrenYen),
      row('C2', '事務費', cost.administrationYen, counted),
    ],
    totalYen: cost.childrenYen + cost.administrationYen,
    incomeYen: 0,
    eligibleYen: cost.childrenYen + counted,
  }
}

export function everyChildIsSettled(
  children: readonly {
    readonly businessName: string
    readonly settledYen: number | null
    readonly cancelledYen: number
    readonly amountYen: number
  }[],
): Ruling {
  const open = children.find((one) => one.settledYen === null && one.cancelledYen < one.amountYen)
  if (children.length === 0)
    return broken('間接補助がありません。決定と確定を入れてから報告してください。')
  return (
    open === undefined ||
    broken(`${open.businessName}の間接補助が確定していません。すべて確定してから進めてください。`)
  )
}

/** 事務費 and 利息 come from the body's own report of each year, and are not guessed. */
export function theBodyHasReportedTheYear(
  years: readonly { readonly fiscalYear: number }[],
  fiscalYear: number,
): Ruling {
  return (
    years.some((one) => one.fiscalYear === fiscalYear) ||
    broken('団体の年度の報告（事務費・積立金・利息）がありません。先に報告してください。')
  )
}
