import type { Visit } from '#platform'
import { CasePage } from '../../cases/pages/show-page.tsx'
import type { repayment } from '../../recalls/addresses.ts'
import { returnSeenBy } from '../../recalls/tables.ts'
import type { returning } from '../addresses.ts'
import { decisionSeenBy } from '../tables.ts'

/** The page of the case, where a decision came back with a sentence. */
export async function DecisionAgainPage({ here, params, ...rest }: Visit<typeof returning>) {
  const { applicationId } = await decisionSeenBy(here, params.decisionId)
  return CasePage({ here, params: { applicationId }, ...rest })
}

export async function ReturnAgainPage({ here, params, ...rest }: Visit<typeof repayment>) {
  const { found } = await returnSeenBy(here, params.returnId)
  return CasePage({ here, params: { applicationId: found.applicationId }, ...rest })
}
