import { z } from 'zod'
import { action, notify } from '#platform'
import { grantCase } from '../../cases/addresses.ts'
import { caseSeenBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { ResumptionForm } from '../forms.ts'
import { markLifted, suspensionsOver } from '../tables.ts'

/** 一時停止を解く: what was asked for has been shown. */
export const resumeProject = action({
  verb: 'grants.resume-project',
  may: may.rejectForForm,
  form: ResumptionForm,

  async run(here, { applicationId, reason }) {
    await caseSeenBy(here, applicationId)
    await recordStep(here, { applicationId, verb: '一時停止を解く', reason })
    await markLifted(here, applicationId, reason)
    return { about: applicationId, noted: { reason }, say: '一時停止を解きました。' }
  },
})

const BY_DATE = '期限の到来'

/** A suspension ends by its date, and the section is told that nobody lifted it before. */
export const endSuspensions = action({
  verb: 'grants.end-suspensions',
  may: may.remindByClock,
  form: z.unknown(),

  async run(here) {
    const over = await suspensionsOver(here)
    for (const { applicationId } of over) {
      const found = await caseSeenBy(here, applicationId)
      await recordStep(here, { applicationId, verb: '一時停止を解く', reason: BY_DATE })
      await markLifted(here, applicationId, BY_DATE)
      await notify(
        here,
        { roles: ['officer', 'head'], sectionId: found.sectionId },
        `${found.receiptLabel}の一時停止が、期限により終わりました。`,
        grantCase({ applicationId }),
      )
    }
    return { about: 'suspensions', noted: { ended: over.length } }
  },
})
