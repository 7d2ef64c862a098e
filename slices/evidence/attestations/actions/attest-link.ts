import { action, insist, Missing } from '#platform'
import { viewerOf } from '../../audiences/tables.ts'
import { beadSeenBy, headsOf } from '../../beads/tables.ts'
import { dayOf } from '../../decisions/rules.ts'
import { decisionInView, decisionsOf, latestMark } from '../../decisions/tables.ts'
import { AttestationForm } from '../../links/forms.ts'
import { linkSeenBy } from '../../links/tables.ts'
import { may } from '../../permissions.ts'
import { theDocumentIsOfThatTime, theLinkAloneIsLate } from '../rules.ts'
import { keepAttestation } from '../tables.ts'

export const attestLink = action({
  verb: 'evidence.attest-link',
  may: may.attestLinks,
  form: AttestationForm,

  async run(here, { linkId, documentPid, page }) {
    const found = await linkSeenBy(here, linkId)
    const document = await beadSeenBy(here, documentPid)
    const [down] = await headsOf(here, await viewerOf(here), [found.down])
    const decisions = await decisionsOf(here, [found.down])
    const decision = decisionInView(down?.kind ?? '', decisions)
    if (!decision || document.kind !== 'document') throw new Missing()
    insist(
      theLinkAloneIsLate(await latestMark(here, linkId)),
      theDocumentIsOfThatTime(document.happenedOn, dayOf(decision.decidedAt)),
    )
    await keepAttestation(here, { linkId, decisionId: decision.id, document: document.bead, page })
    return {
      about: found.downPid,
      noted: { after: { linkId, decision: decision.name, document: document.pid, page } },
      say: '「後付け（当時の文書あり）」と示します。',
    }
  },
})
