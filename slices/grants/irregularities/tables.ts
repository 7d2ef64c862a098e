import { z } from 'zod'
import { type Here, notify, type Sql, sql } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { plannedCostOf } from '../award-requests/tables.ts'
import { grantCase } from '../cases/addresses.ts'
import type { Case, Outline } from '../cases/tables.ts'
import { type QuotedCategory, quoteFindings } from '../quote-checks/rules.ts'
import { type Check, checks, type Finding, stateOf } from './rules.ts'

const Flag = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  check: z.custom<Check>((value) => typeof value === 'string' && value in checks),
  key: z.string(),
  question: z.string(),
  detail: z.string(),
  raisedAt: z.string(),
  explanation: z.string(),
  explainedAt: z.string().nullable(),
  explainedName: z.string(),
  acceptedAt: z.string().nullable(),
  rejectedAt: z.string().nullable(),
  settledName: z.string(),
  settleReason: z.string(),
  version: z.number(),
})
export type Flag = z.infer<typeof Flag> & { readonly state: ReturnType<typeof stateOf> }

const rows = (here: Here, which: Sql) => sql`
  select f.id, f.application_id, f."check", f.key, f.question, f.detail, f.raised_at, f.explanation,
    f.explained_at, f.explained_name, f.accepted_at, f.rejected_at, f.settled_name,
    f.settle_reason, f.version
  from grants.flags f where f.city = ${here.city} and ${which}`

const withState = (flag: z.infer<typeof Flag>): Flag => ({ ...flag, state: stateOf(flag) })

/** Of a case that was loaded through the person, in the order of the checks. */
export async function flagsOf(here: Here, applicationId: string): Promise<Flag[]> {
  const found = await here.db.many(
    Flag,
    sql`${rows(here, sql`f.application_id = ${applicationId}::uuid`)}
      order by f."check" collate "C", f.raised_at, f.id limit 200`,
  )
  return found.map(withState)
}

/** @throws {Missing} there is none in this case */
export async function flagOf(here: Here, applicationId: string, flagId: string): Promise<Flag> {
  return withState(
    await here.db.one(
      Flag,
      rows(here, sql`f.application_id = ${applicationId}::uuid and f.id = ${flagId}::uuid`),
    ),
  )
}

/** Keeps what a check found; a finding that was asked before is not asked again. @returns how many are new */
export async function raiseFlags(
  here: Here,
  applicationId: string,
  findings: readonly Finding[],
): Promise<number> {
  let raised = 0
  for (const finding of findings.slice(0, 100)) {
    raised += await here.db.run(sql`
      insert into grants.flags (city, application_id, "check", key, question, detail, raised_at)
      values (${here.city}, ${applicationId}::uuid, ${finding.check}, ${finding.key},
        ${finding.question}, ${finding.detail}, ${here.now})
      on conflict (city, application_id, "check", key) do nothing`)
  }
  if (raised > 0) await tellTheApplicant(here, applicationId)
  return raised
}

const Asked = z.object({ businessId: z.uuid(), schemeName: z.string() })

/** That something is asked, not what: the question stands on the page of the case. */
async function tellTheApplicant(here: Here, applicationId: string): Promise<void> {
  const { businessId, schemeName } = await here.db.one(
    Asked,
    sql`select a.business_id, s.name as scheme_name from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where a.city = ${here.city} and a.id = ${applicationId}::uuid`,
  )
  await notify(
    here,
    { accountIds: await accountsStandingFor(here, businessId) },
    `「${schemeName}」の案件に、確認したいことがあります。説明をお願いします。`,
    grantCase({ applicationId }),
  )
}

const Quote = z.object({
  place: z.number(),
  categoryCode: z.string(),
  supplier: z.string(),
  supplierAddress: z.string(),
  supplierPhone: z.string(),
  netYen: z.union([z.number(), z.string()]).transform(Number),
  isChosen: z.boolean(),
  reason: z.string(),
})

/** D6, D6b, D6c of the quotes that were sent. */
export async function raiseQuoteFlags(here: Here, found: Case, outline: Outline): Promise<void> {
  const planned = await plannedCostOf(here, found, outline)
  const quotes = await here.db.many(
    Quote,
    sql`select place, category_code, supplier, supplier_address, supplier_phone, net_yen,
        is_chosen, reason from grants.quotes
      where city = ${here.city} and application_id = ${found.applicationId}::uuid
      order by place limit 100`,
  )
  const categories = outline.categories.map((category): QuotedCategory => {
    const own = quotes.filter((one) => one.categoryCode === category.code)
    const entered = planned.cost.categories.find((one) => one.code === category.code)
    return {
      code: category.code,
      name: category.name,
      plannedYen: entered?.enteredYen ?? 0,
      quotesFromYen: category.quotesFromYen,
      reason: own.map((one) => one.reason).join(''),
    }
  })
  const findings = quoteFindings(
    categories,
    quotes.map((one) => ({
      id: String(one.place),
      categoryCode: one.categoryCode,
      supplierName: one.supplier,
      supplierAddress: one.supplierAddress,
      supplierPhone: one.supplierPhone,
      amountYen: one.netYen,
      chosen: one.isChosen ? '採用' : '不採用',
    })),
  )
  await raiseFlags(here, found.applicationId, findings)
}

export async function keepExplanation(here: Here, flagId: string, text: string): Promise<void> {
  await here.db.run(sql`
    update grants.flags set explanation = ${text}, explained_at = ${here.now},
      explained_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and id = ${flagId}::uuid`)
}

export async function settleFlag(
  here: Here,
  flagId: string,
  made: { readonly outcome: '認める' | '認めない'; readonly reason: string },
): Promise<void> {
  const accepted = made.outcome === '認める' ? here.now : null
  const rejected = made.outcome === '認める' ? null : here.now
  await here.db.run(sql`
    update grants.flags set accepted_at = ${accepted}::timestamptz,
      rejected_at = ${rejected}::timestamptz, settled_name = ${here.person.name},
      settle_reason = ${made.reason}, version = version + 1
    where city = ${here.city} and id = ${flagId}::uuid`)
}
