import { z } from 'zod'
import { type Here, insist, sql } from '#platform'
import { setsuLabel } from '../budget-lines/rules.ts'
import { currentBudget } from '../executions/rules.ts'
import { executionsOf, progressOf } from '../executions/tables.ts'
import { isOriginal } from '../rounds/rules.ts'
import { leftOf, votedLinesOf } from '../voted-lines/tables.ts'
import { eachLineCanGiveIt, theMeasureKeepsWhatIsBound, type YearStanding } from './rules.ts'

type Change = { readonly setsu: number; readonly saisetsu: string; readonly amountYen: number }

/**
 * 減額補正: asked at the request, at each assessment and at the vote, for the lines may have been used in
 * between. Nothing is asked of an original budget, nor of one that only adds.
 * @throws {RuleBroken} a line or the measure would go below what is promised, carried over or paid
 */
export async function insistTheReductionFits(
  here: Here,
  measureId: string,
  round: { readonly fiscalYear: number; readonly kind: string },
  lines: readonly Change[],
): Promise<void> {
  if (isOriginal(round.kind) || lines.every((line) => line.amountYen >= 0)) return
  const voted = await votedLinesOf(here, measureId, round.fiscalYear)
  const year = await yearOf(here, measureId, round.fiscalYear)
  // Budgets from before Sanchi are known by measure only; then a line that is not known may still exist.
  const knownYen = voted.reduce((sum, line) => sum + line.votedYen, 0)
  const isWhole = year === null || knownYen >= year.votedYen
  const changes = lines.map((line) => {
    const place = voted.find((one) => one.setsu === line.setsu && one.saisetsu === line.saisetsu)
    return {
      label: setsuLabel(line),
      changeYen: line.amountYen,
      leftYen: place ? leftOf(place) : null,
    }
  })
  insist(
    eachLineCanGiveIt(changes.filter((change) => isWhole || change.leftYen !== null)),
    theMeasureKeepsWhatIsBound(
      year,
      lines.reduce((sum, line) => sum + line.amountYen, 0),
    ),
  )
}

async function yearOf(
  here: Here,
  measureId: string,
  fiscalYear: number,
): Promise<(YearStanding & { readonly votedYen: number }) | null> {
  const year = (await executionsOf(here, measureId)).find((one) => one.fiscalYear === fiscalYear)
  if (!year) return null
  const progress = (await progressOf(here, measureId)).find((one) => one.fiscalYear === fiscalYear)
  const spent = [year.spentYen, progress?.obligatedYen, progress?.orderedYen, progress?.paidYen]
  return {
    currentYen: currentBudget(year),
    boundYen: Math.max(...spent.map((yen) => yen ?? 0)) + year.carriedOutYen,
    votedYen: year.initialYen + year.supplementaryYen,
  }
}

const Laid = z.object({ schemeId: z.uuid().nullable(), votedYen: z.number() })

/** What the budgets of a year that were voted laid on a measure, by fund; general funds under null. */
export function fundsVotedBefore(
  here: Here,
  measureId: string,
  fiscalYear: number,
): Promise<z.infer<typeof Laid>[]> {
  return here.db.many(
    Laid,
    sql`select f.scheme_id, sum(f.amount_yen)::bigint as voted_yen
      from measures.funds f
      join measures.requests q on (q.city, q.id) = (f.city, f.request_id)
      join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
      where f.city = ${here.city} and q.measure_id = ${measureId}::uuid
        and r.fiscal_year = ${fiscalYear} and r.voted_on is not null and r.outcome <> '否決'
        and q.requested_at is not null
      group by f.scheme_id`,
  )
}
