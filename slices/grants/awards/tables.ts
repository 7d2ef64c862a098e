import { z } from 'zod'
import { type Fraction, type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql, whole } from '#platform'
import type { Reckoned, Step } from '../calculations/rules.ts'
import type { Case } from '../cases/tables.ts'
import type { EarlierAward } from './rules.ts'
import { selectionRef } from './rules.ts'

const Earlier = z.object({
  receiptLabel: z.string(),
  applicantName: z.string(),
  because: z.string(),
  awardedOn: localDate(),
})

/**
 * Awards of the same group in the same scheme within the years that count: the same group, corporate number
 * or representative. What was withdrawn before payment does not count, what was cancelled does (§4.3).
 */
export function earlierAwards(
  here: Here,
  found: Case,
  years: number,
): Promise<(EarlierAward & { readonly awardedOn: LocalDate })[]> {
  return here.db.many(
    Earlier,
    sql`select a.receipt_label, a.applicant_name, w.awarded_on,
        case when a.corporate_number = nullif(${found.corporateNumber}, '') then '法人番号が同じ'
          when a.group_key = ${found.groupKey} then '同じ申請者・グループ'
          else '代表者が同じ' end as because
      from grants.awards w
      join grants.applications a on (a.city, a.id) = (w.city, w.application_id)
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      where w.city = ${here.city} and k.scheme_id = ${found.schemeId}::uuid
        and a.id <> ${found.applicationId}::uuid and a.state <> '取下げ'
        and w.awarded_on > ${here.today}::date - make_interval(years => ${years})
        and ${ofTheGroup(found)}
      order by w.awarded_on, a.receipt_label limit 20`,
  )
}

/** Of a case `a`: of the same group as this one (§4.3), under whatever name it applied. */
const ofTheGroup = ({ groupKey, corporateNumber, representative }: Case): Sql => sql`(
  a.group_key = nullif(${groupKey}, '')
  or a.corporate_number = nullif(${corporateNumber}, '')
  or (${representative} <> '' and platform.search_form(a.representative)
    = platform.search_form(${representative})))`

/** A cancellation for cause within the years that block (§4.3): the receipt it was of. */
export async function blockedBy(here: Here, found: Case, years: number): Promise<string | null> {
  const row = await here.db.maybe(
    z.object({ receiptLabel: z.string() }),
    sql`select a.receipt_label from grants.cancellations x
      join grants.applications a on (a.city, a.id) = (x.city, x.application_id)
      where x.city = ${here.city} and a.id <> ${found.applicationId}::uuid
        and ${ofTheGroup(found)}
        and x.cancelled_on > ${here.today}::date - make_interval(years => ${years})
      order by x.cancelled_on desc limit 1`,
  )
  return row?.receiptLabel ?? null
}

export async function keepAward(
  here: Here,
  found: Case,
  made: {
    readonly decisionId: string
    readonly eligibleYen: number
    readonly multiplier: Fraction
    readonly reckoned: Reckoned
    readonly conditions: readonly string[]
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.awards (city, application_id, decision_id, line_id, eligible_yen,
      multiplier_num, multiplier_den, steps, conditions, starts_on, awarded_on, bead_ref)
    values (${here.city}, ${found.applicationId}::uuid, ${made.decisionId}::uuid,
      ${found.lineId}::uuid, ${made.eligibleYen}, ${made.multiplier.num}, ${made.multiplier.den},
      ${json(made.reckoned.steps)}, ${json(made.conditions)},
      ${found.startsOn ?? here.today}::date, ${here.today}, ${selectionRef(found.applicationId)})`)
}

/** How much, until when and for what: the next row holds from now on. */
export async function keepTerms(
  here: Here,
  applicationId: string,
  made: {
    readonly amountYen: number
    readonly endsOn: LocalDate
    readonly because: string
    readonly costs: readonly { readonly code: string; readonly plannedYen: number }[]
  },
): Promise<void> {
  const seq = await here.db.value(
    z.number(),
    sql`insert into grants.award_terms (city, application_id, seq, amount_yen, ends_on, because,
        from_on)
      values (${here.city}, ${applicationId}::uuid,
        (select coalesce(max(seq), 0) + 1 from grants.award_terms where city = ${here.city}
          and application_id = ${applicationId}::uuid),
        ${made.amountYen}, ${made.endsOn}::date, ${made.because}, ${here.today})
      returning seq`,
  )
  const rows = made.costs.map((one) => ({ code: one.code, planned_yen: one.plannedYen }))
  await here.db.run(sql`
    insert into grants.award_costs (city, application_id, seq, category_code, planned_yen)
    select ${here.city}, ${applicationId}::uuid, ${seq}, c.code, c.planned_yen
    from jsonb_to_recordset(${json(rows)}) as c(code text, planned_yen bigint)
    returning category_code`)
}

const Award = z.object({
  eligibleYen: whole,
  steps: z.array(z.object({ label: z.string(), formula: z.string(), result: z.string() })),
  conditions: z.array(z.string()),
  startsOn: localDate(),
  awardedOn: localDate(),
  servedOn: localDate().nullable(),
})
export type Award = z.infer<typeof Award> & { readonly steps: readonly Step[] }

/** Of a case that was loaded through the person; null before 交付決定. */
export function awardOf(here: Here, applicationId: string): Promise<Award | null> {
  return here.db.maybe(
    Award,
    sql`select eligible_yen, steps, conditions, starts_on, awarded_on, served_on
      from grants.awards where city = ${here.city} and application_id = ${applicationId}::uuid`,
  )
}

const Planned = z.object({ code: z.string(), plannedYen: whole })
export type PlannedCategory = z.infer<typeof Planned>

/** What each 費目 may cost, as the latest terms have it. */
export function plannedCategories(here: Here, applicationId: string): Promise<PlannedCategory[]> {
  return here.db.many(
    Planned,
    sql`select category_code as code, planned_yen from grants.award_costs c
      where c.city = ${here.city} and c.application_id = ${applicationId}::uuid
        and c.seq = (select max(x.seq) from grants.award_terms x
          where x.city = ${here.city} and x.application_id = ${applicationId}::uuid)
      order by category_code collate "C" limit 50`,
  )
}

const Terms = z.object({
  seq: z.number(),
  amountYen: whole,
  endsOn: localDate(),
  because: z.string(),
  fromOn: localDate(),
})
export type AwardTerms = z.infer<typeof Terms>

export function termsHistory(here: Here, applicationId: string): Promise<AwardTerms[]> {
  return here.db.many(
    Terms,
    sql`select seq, amount_yen, ends_on, because, from_on from grants.award_terms
      where city = ${here.city} and application_id = ${applicationId}::uuid order by seq limit 100`,
  )
}

export async function markServed(here: Here, applicationId: string, on: LocalDate): Promise<void> {
  await here.db.run(sql`
    update grants.awards set served_on = ${on}::date
    where city = ${here.city} and application_id = ${applicationId}::uuid`)
}
