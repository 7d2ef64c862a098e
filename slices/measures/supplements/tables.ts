import type { Here } from '#platform'
import { executionsOf } from '../executions/tables.ts'
import type { FundKind } from '../funds/rules.ts'
import type { Scheme } from '../funds/tables.ts'
import { fundsVotedBefore } from '../reductions/tables.ts'
import type { RequestSheet } from '../request-sheet.ts'
import type { Round } from '../rounds/tables.ts'
import { supplementRows } from './rules.ts'

type Fund = { readonly schemeId: string | null; readonly amountYen: number }

/**
 * What a supplementary budget changes of a measure's year. Once it is voted it is part of what stands; then
 * what stood before is that less the change.
 */
export async function supplementOf(
  here: Here,
  measureId: string,
  round: Round,
  changeYen: number,
  funds: readonly Fund[],
  schemes: ReadonlyMap<string, Scheme>,
): Promise<RequestSheet['supplement']> {
  const kindOf = (schemeId: string | null): FundKind =>
    schemes.get(schemeId ?? '')?.kind ?? 'general'
  const year = (await executionsOf(here, measureId)).find(
    (one) => one.fiscalYear === round.fiscalYear,
  )
  const isVoted = round.votedOn !== null && round.outcome !== '否決'
  const own = isVoted ? changeYen : 0
  const before = (await fundsVotedBefore(here, measureId, round.fiscalYear)).map((fund) => ({
    kind: kindOf(fund.schemeId),
    amountYen: fund.votedYen,
  }))
  const change = funds.map((fund) => ({
    kind: kindOf(fund.schemeId),
    amountYen: fund.amountYen,
  }))
  const taken = isVoted ? change.map((fund) => ({ ...fund, amountYen: -fund.amountYen })) : []
  return {
    reason: round.reason,
    rows: supplementRows(
      changeYen,
      year ? year.initialYen + year.supplementaryYen - own : null,
      [...before, ...taken],
      change,
    ),
  }
}
