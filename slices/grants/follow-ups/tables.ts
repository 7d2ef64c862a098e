import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'
import { assetsOf } from '../assets/tables.ts'
import type { Case } from '../cases/tables.ts'
import { inspectionOf } from '../inspections/tables.ts'
import { returnsOf } from '../recalls/tables.ts'
import { resultDueOn } from '../results/rules.ts'
import { resultOf } from '../results/tables.ts'
import type { Edition } from '../schemes/tables.ts'
import { taxReportsOf } from '../tax-reports/tables.ts'
import { type Duty, followUpYears, taxReportDueOn } from './rules.ts'

const FollowUp = z.object({
  year: z.number(),
  dueOn: localDate(),
  outcome: z.string(),
  deals: z.number().nullable(),
  dealsYen: whole.nullable(),
  profitYen: whole.nullable(),
  recoveredYen: whole.nullable(),
  owedYen: whole,
  reportedOn: localDate(),
  reportedName: z.string(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** Of a case that was loaded through the person, year by year. */
export function followUpsOf(here: Here, applicationId: string): Promise<FollowUp[]> {
  return here.db.many(
    FollowUp,
    sql`select year, due_on, outcome, deals, deals_yen, profit_yen, recovered_yen, owed_yen,
        reported_on, reported_name
      from grants.follow_ups where city = ${here.city} and application_id = ${applicationId}::uuid
      order by year limit 30`,
  )
}

export async function keepFollowUp(
  here: Here,
  made: {
    readonly applicationId: string
    readonly year: number
    readonly dueOn: LocalDate
    readonly outcome: string
    readonly deals: number | null
    readonly dealsYen: number | null
    readonly profitYen: number | null
    readonly recoveredYen: number | null
    readonly owedYen: number
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.follow_ups (city, application_id, year, due_on, outcome, deals, deals_yen,
      profit_yen, recovered_yen, owed_yen, reported_at, reported_on, reported_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.year}, ${made.dueOn}::date,
      ${made.outcome}, ${made.deals}, ${made.dealsYen}, ${made.profitYen}, ${made.recoveredYen},
      ${made.owedYen}, ${here.now}, ${here.today}, ${here.person.name})`)
}

/** Everything that a recipient still owes the city, with its day: it belongs to the case, not to an official. */
export async function dutiesOf(here: Here, found: Case, edition: Edition): Promise<Duty[]> {
  const { applicationId } = found
  const result = await resultOf(here, applicationId)
  if (found.awardedOn === null) return []
  const returns = await returnsOf(here, applicationId)
  const owed = returns.map((one) => ({
    what: `返還（${one.cause}）`,
    dueOn: one.dueOn,
    isDone: one.paidYen >= one.amountYen + (one.addedDueYen ?? 0) + (one.lateDueYen ?? 0),
  }))
  // Nothing but the return is left of what was cancelled or given up before it was reported.
  if (result === null && found.currentYen === 0) return owed
  if (found.state === '是正中') {
    const dueOn = (await inspectionOf(here, applicationId))?.correctBy ?? null
    return [{ what: '是正して、改めて実績を報告', dueOn, isDone: false }, ...owed]
  }
  if (found.settledYen === null || result === null) {
    const dueOn = result?.dueOn ?? latestDueOn(found.currentEndsOn, edition)
    return [
      { what: '実績報告', dueOn, isDone: result !== null },
      { what: '市の検査と額の確定', dueOn: null, isDone: result === null },
      ...owed,
    ]
  }
  const told = await followUpsOf(here, applicationId)
  const taxed = await taxReportsOf(here, applicationId)
  const assets = await assetsOf(here, applicationId)
  return [
    { what: '請求と支払', dueOn: null, isDone: found.paidYen >= found.settledYen },
    ...(edition.taxBasis === '税抜' || found.settledYen === 0
      ? []
      : [
          {
            what: '仕入控除税額の報告',
            dueOn: taxReportDueOn(found.fiscalYear),
            isDone: taxed.length > 0,
          },
        ]),
    ...followUpYears(result.completedOn, edition.followUpYears).map(({ year, dueOn }) => ({
      what: `事業化状況の報告（${year}年目）`,
      dueOn,
      isDone: told.some((one) => one.year === year),
    })),
    ...assets
      .filter((asset) => asset.restrictedUntil !== null)
      .map((asset) => ({
        what: `財産の処分制限（${asset.name}）`,
        dueOn: asset.restrictedUntil,
        isDone:
          asset.disposedOn !== null ||
          (asset.restrictedUntil !== null && asset.restrictedUntil < here.today),
      })),
    ...owed,
  ]
}

/** When the report falls due at the latest: where the project ends on its last day. */
function latestDueOn(endsOn: LocalDate | null, edition: Edition): LocalDate | null {
  const aprilDay = Number(edition.reportLatest.slice(3))
  return endsOn === null ? null : resultDueOn(endsOn, edition.reportDays, aprilDay)
}
