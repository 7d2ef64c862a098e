import { formatWareki } from '#packages/japan'
import { action, insist } from '#platform'
import { caseLedBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { ServiceForm } from '../forms.ts'
import { servedNotBefore } from '../rules.ts'
import { markServed } from '../tables.ts'

/** 到達日: from it the days of 取下げ are counted. */
export const recordService = action({
  verb: 'grants.record-service',
  may: may.draftDecisions,
  form: ServiceForm,

  async run(here, { applicationId, servedOn }) {
    const found = await caseLedBy(here, applicationId)
    insist(servedNotBefore(servedOn, found.awardedOn, here.today))
    await markServed(here, applicationId, servedOn)
    return {
      about: applicationId,
      noted: { servedOn },
      say: `通知が${formatWareki(servedOn)}に到達したと記録しました。`,
    }
  },
})
