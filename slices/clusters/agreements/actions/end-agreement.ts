import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { EndForm } from '../forms.ts'
import { agreementSeenBy, endAgreement as end } from '../tables.ts'

/** An agreement ends before its term: from today nothing that was shared under it is shown. */
export const endAgreement = action({
  verb: 'clusters.end-agreement',
  may: may.writeClusters,
  form: EndForm,

  async run(here, { clusterId, agreementId, version, reason }) {
    const agreement = await agreementSeenBy(here, clusterId, agreementId)
    insistFresh(
      version,
      agreement.version,
      { endedOn: agreement.endedOn ?? '' },
      { endedOn: '終えた日' },
    )
    insist(agreement.endedOn === null || broken('この協定は、すでに終えています。'))
    await end(here, agreement.id)
    return {
      about: clusterId,
      noted: { agreementId, after: { endedOn: here.today }, reason },
      say: '協定を終えました。今日から、相手の市の数は表示しません。',
    }
  },
})
