import { z } from 'zod'
import { type Here, sql } from '#platform'
import type { Case, Outline } from '../cases/tables.ts'
import { earlyFromOf } from '../early-starts/tables.ts'
import { expensesOf, likelyTwins } from '../expenses/tables.ts'
import { type Finding, SIMILAR_PLAN, trigramCosine } from '../irregularities/rules.ts'
import { raiseFlags } from '../irregularities/tables.ts'
import { allowedFrom } from '../starts/rules.ts'
import {
  type Applicant,
  datesOutside,
  paymentRoutes,
  relatedPurchases,
  repeatedInvoices,
  type Span,
  splitOrders,
} from './rules.ts'

const Other = z.object({
  receiptLabel: z.string(),
  schemeName: z.string(),
  title: z.string(),
  plan: z.string(),
})

/** D3: another case of the group in an overlapping period whose plan reads alike. */
async function similarPlans(here: Here, found: Case): Promise<readonly Finding[]> {
  const others = await here.db.many(
    Other,
    sql`select a.receipt_label, s.name as scheme_name, a.title, a.plan
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.id <> ${found.applicationId}::uuid
        and a.received_at is not null and a.state not in ('却下', '不採択', '不交付', '取下げ')
        and a.group_key = nullif(${found.groupKey}, '')
        and daterange(a.starts_on, a.ends_on, '[]')
          && daterange(${found.startsOn}::date, ${found.endsOn}::date, '[]')
      order by a.received_at desc limit 50`,
  )
  return others.flatMap((other): Finding[] => {
    const cosine = trigramCosine(found.plan, other.plan)
    if (cosine === null || cosine < SIMILAR_PLAN) return []
    return [
      {
        check: 'D3',
        key: other.receiptLabel,
        question: `「${other.schemeName}」の「${other.title}」と計画が似ています。経費の分け方を説明してください。`,
        detail: `${other.receiptLabel}の計画と、3字ずつの比較で${Math.floor(cosine * 100)}％似ています。`,
      },
    ]
  })
}

/** D1, D2, D3, D5, D7, D8 and D9 of a case, as its expenses stand. */
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
  await raiseFlags(here, found.applicationId, [
    ...repeatedInvoices(own, twins),
    ...(await similarPlans(here, found)),
    ...relatedPurchases(own, applicant),
    ...datesOutside(own, span),
    ...splitOrders(own, span),
    ...paymentRoutes(own, applicant, span),
  ])
}
