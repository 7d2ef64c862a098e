import type { Here } from '#platform'
import { endLink, link } from '#slices/evidence'
import { forgetFundLinks, fundLinksOf, keepFundLink } from '../funds/tables.ts'
import { generalRef, lineRef, schemeRef } from '../publications/tables.ts'
import type { Round } from '../rounds/tables.ts'

type Paid = {
  readonly schemeId: string | null
  readonly lineId: string
  readonly amountYen: number
}

/** Σ of the links of a line is its amount. Those that stood before are ended first, with the reason. */
export async function linkFunds(
  here: Here,
  round: Round,
  requestId: string,
  paid: readonly Paid[],
  reason: string,
): Promise<void> {
  for (const linkId of await fundLinksOf(here, requestId)) await endLink(here, { linkId, reason })
  await forgetFundLinks(here, requestId)
  for (const { schemeId, lineId, amountYen } of paid) {
    const up = schemeId === null ? generalRef(round.id) : schemeRef(schemeId)
    const { linkId } = await link(here, { up, down: lineRef(lineId), type: 'funds', amountYen })
    await keepFundLink(here, requestId, linkId)
  }
}
