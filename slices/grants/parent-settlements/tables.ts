import { type Here, insist } from '#platform'
import type { Settled } from '../calculations/rules.ts'
import type { Case, Outline } from '../cases/tables.ts'
import { administrationLimit } from '../indirect-grants/rules.ts'
import { bodyYearsOf, childrenOf, liveYen } from '../indirect-grants/tables.ts'
import { orderReturnOf, returnsOf } from '../recalls/tables.ts'
import type { ActualCost } from '../results/tables.ts'
import type { Edition } from '../schemes/tables.ts'
import {
  everyChildIsSettled,
  parentCost,
  settleParent,
  theBodyHasReportedTheYear,
} from './rules.ts'

/** What a parent would be fixed at, as its children and the body's reports stand. */
export async function reckonParent(
  here: Here,
  found: Case,
  { edition }: Outline,
): Promise<{ readonly actual: ActualCost; readonly settled: Settled }> {
  const children = await childrenOf(here, found.applicationId)
  const years = await bodyYearsOf(here, found.applicationId)
  const share = { num: edition.administrationNum, den: edition.administrationDen }
  const decidedYen = found.currentYen ?? 0
  const given = {
    childrenYen: liveYen(children),
    administrationYen: years.reduce((sum, one) => sum + one.administrationYen, 0),
  }
  const cost = parentCost(decidedYen, share, given)
  const limitYen = administrationLimit(decidedYen, share)
  return {
    actual: {
      cost,
      othersYen: 0,
      rows: cost.categories.map((one) => ({
        code: one.code,
        name: one.name,
        plannedYen: one.code === 'C2' ? limitYen : decidedYen - limitYen,
        enteredYen: one.enteredYen,
        cutYen: one.excludedYen,
        cutReason: one.excludedYen > 0 ? '事務費の上限を超える額' : '',
        countedYen: one.countedYen,
      })),
    },
    settled: settleParent(decidedYen, share, given, found.paidYen),
  }
}

/** Before a parent is reported or fixed: every child is, and the body has reported the year. */
export async function insistTheParentIsReady(here: Here, found: Case): Promise<void> {
  insist(
    everyChildIsSettled(await childrenOf(here, found.applicationId)),
    theBodyHasReportedTheYear(await bodyYearsOf(here, found.applicationId), found.fiscalYear),
  )
}

/** §7(7): interest on parked money comes back, once each yen, from the settlement on. */
export async function orderInterest(here: Here, found: Case, edition: Edition): Promise<number> {
  const years = await bodyYearsOf(here, found.applicationId)
  const returns = await returnsOf(here, found.applicationId)
  const earned = years.reduce((sum, one) => sum + one.interestYen, 0)
  const asked = returns
    .filter((one) => one.cause === '利息')
    .reduce((sum, one) => sum + one.amountYen, 0)
  const owedYen = Math.max(0, earned - asked)
  if (owedYen > 0)
    await orderReturnOf(here, found, edition, {
      cause: '利息',
      amountYen: owedYen,
      reason: '預けている間の補助金に付いた利息の返還',
    })
  return owedYen
}
