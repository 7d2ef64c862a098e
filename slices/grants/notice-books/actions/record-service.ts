import { formatWareki } from '#packages/japan'
import { action, insist, Missing } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { ServiceForm } from '../forms.ts'
import { itIsServedBetween } from '../rules.ts'
import { markServed, noticesOf } from '../tables.ts'

/** 到達日 of a notice on paper: from it the days of the applicant are counted. */
export const recordNoticeService = action({
  verb: 'grants.record-notice-service',
  may: may.managePanels,
  form: ServiceForm,

  async run(here, { callId, paperId, servedOn }) {
    await callWrittenBy(here, callId)
    const notice = (await noticesOf(here, callId)).find((one) => one.paperId === paperId)
    if (!notice) throw new Missing()
    insist(itIsServedBetween(servedOn, notice.issuedOn, here.today))
    await markServed(here, paperId, servedOn)
    return {
      about: notice.applicationId,
      noted: { label: notice.label, before: notice.servedOn, after: servedOn },
      say: `${notice.label}が${formatWareki(servedOn)}に到達したと記録しました。`,
    }
  },
})
