import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { settingOn } from '#platform/settings'
import { type Case, caseSeenBy } from '../cases/tables.ts'
import { invoicesOf } from '../payments/tables.ts'
import { specialRates } from '../penalties/forms.ts'
import {
  type DatedYen,
  lateTermsOf,
  parseSpecialRates,
  penaltyTermsOf,
  receiptsOf,
} from '../penalties/rules.ts'
import type { Edition } from '../schemes/tables.ts'
import { stateAfter } from '../steps/rules.ts'
import { recordStep } from '../steps/tables.ts'
import type { ClaimTerms } from './rules.ts'

export type Basis = { readonly terms: ClaimTerms; readonly receipts: readonly DatedYen[] }

/** What every claim of a case is reckoned from. The case was loaded through the person. */
export async function basisOf(here: Here, applicationId: string, edition: Edition): Promise<Basis> {
  const special = edition.lateSpecial
    ? (parseSpecialRates(await settingOn(here, specialRates)) ?? [])
    : []
  return {
    terms: { added: penaltyTermsOf(edition), late: lateTermsOf(edition, special) },
    receipts: receiptsOf(await invoicesOf(here, applicationId)),
  }
}

const Open = z.object({ open: z.number() })

/**
 * 返還済 where no claim of the case has anything left, and the follow-up goes on where the scheme asks for it.
 * @returns whether it ended
 */
export async function endIfNothingIsLeft(
  here: Here,
  found: Case,
  edition: Edition,
  reason: string,
): Promise<boolean> {
  const { applicationId } = found
  const { open } = await here.db.one(
    Open,
    sql`select count(*)::int as open from grants.returns r
      where r.city = ${here.city} and r.application_id = ${applicationId}::uuid and ${isOpen(here)}`,
  )
  const { state } = await caseSeenBy(here, applicationId)
  if (open > 0 || stateAfter(state, '納付を記録') === null) return open === 0
  await recordStep(here, { applicationId, verb: '納付を記録', reason })
  if (found.settledYen !== null && edition.followUpYears > 0 && (found.currentYen ?? 0) > 0)
    await recordStep(here, { applicationId, verb: 'フォローを始める' })
  return true
}

/** Of a return `r`: something of the principal, 加算金 or 延滞金 is not paid. */
export const isOpen = (here: Here): Sql => sql`
  r.amount_yen + coalesce(r.added_due_yen + r.late_due_yen, 0) > coalesce((select sum(p.amount_yen)
    from grants.repayments p where p.city = ${here.city} and p.return_id = r.id), 0)`
