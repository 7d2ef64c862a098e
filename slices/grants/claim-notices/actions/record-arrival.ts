import { formatWareki } from '#packages/japan'
import { action, insist, Missing } from '#platform'
import { caseLedBy } from '../../cases/tables.ts'
import { itIsServedBetween } from '../../notice-books/rules.ts'
import { may } from '../../permissions.ts'
import { returnSeenBy } from '../../recalls/tables.ts'
import { ArrivalForm } from '../forms.ts'
import { markArrived } from '../tables.ts'

/** 到達日 of a 督促状 or 催告書, by 配達証明 or the like: from it the prescription is counted. */
export const recordArrival = action({
  verb: 'grants.record-claim-arrival',
  may: may.draftDecisions,
  form: ArrivalForm,

  async run(here, { returnId, documentLabel, servedOn }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    const { applicationId } = found
    await caseLedBy(here, applicationId)
    const notice = claim.notices.find((one) => one.documentLabel === documentLabel)
    if (notice === undefined) throw new Missing()
    insist(itIsServedBetween(servedOn, notice.sentOn, here.today))
    const { sentOn } = notice
    await markArrived(here, applicationId, { label: documentLabel, sentOn, servedOn })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, label: documentLabel, before: notice.arrivedOn, after: servedOn },
      say: `${notice.kind}（${documentLabel}）が${formatWareki(servedOn)}に届いたと記録しました。時効はこの日から計算します。`,
    }
  },
})
