import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { Case, Outline } from '../cases/tables.ts'
import { earlyFromOf } from '../early-starts/tables.ts'
import { expensesOf, likelyTwins } from '../expenses/tables.ts'
import { raiseFlags } from '../irregularities/tables.ts'
import { raisePlanFlags } from '../plan-checks/tables.ts'
import { type Applicant, relatedPurchases } from '../related-purchases/rules.ts'
import { photosOutside } from '../report-photos/rules.ts'
import { photosOf } from '../report-photos/tables.ts'
import { allowedFrom } from '../starts/rules.ts'
import { datesOutside, paymentRoutes, repeatedInvoices, type Span, splitOrders } from './rules.ts'

const RelatedRow = z.object({
  name: z.string(),
  corporateNumber: z.string(),
  relation: z.string(),
})

/** 関係者 as they were declared. */
const relatedOf = (here: Here, applicationId: string) =>
  here.db.many(
    RelatedRow,
    sql`select name, coalesce(corporate_number, '') as corporate_number, relation
      from grants.related_parties
      where city = ${here.city} and application_id = ${applicationId}::uuid
      order by place limit 50`,
  )

/** D1 to D5, D7, D8 and D9 of a case, as its expenses stand. */
export async function raiseExpenseFlags(here: Here, found: Case, outline: Outline): Promise<void> {
  const { edition } = outline
  const own = await expensesOf(here, found.applicationId)
  const twins = await likelyTwins(here, found.applicationId)
  const applicant: Applicant = {
    name: found.applicantName,
    representative: found.representative,
    corporateNumber: found.corporateNumber,
    address: found.postalAddress,
    phone: found.phone,
    related: await relatedOf(here, found.applicationId),
  }
  const quotesFrom = outline.categories.map((one) => one.quotesFromYen ?? 500_000)
  const earlyFromOn = await earlyFromOf(here, found.applicationId)
  const start = { ...found, startRule: edition.startRule, earlyFromOn }
  const span: Span = {
    allowedFromOn: allowedFrom(start) ?? here.today,
    endsOn: found.currentEndsOn ?? here.today,
    quotesFromYen: Math.min(500_000, ...quotesFrom),
    cashLimitYen: edition.cashLimitYen,
  }
  await raisePlanFlags(here, found)
  await raiseFlags(here, found.applicationId, [
    ...repeatedInvoices(own, twins),
    ...relatedPurchases(own, applicant),
    ...datesOutside(own, span),
    ...photosOutside(await photosOf(here, found.applicationId), span),
    ...splitOrders(own, span),
    ...paymentRoutes(own, applicant, span),
  ])
}
