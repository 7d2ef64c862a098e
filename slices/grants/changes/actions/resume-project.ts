import { action } from '#platform'
import { caseSeenBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { ResumptionForm } from '../forms.ts'

/** 一時停止を解く. */
export const resumeProject = action({
  verb: 'grants.resume-project',
  may: may.rejectForForm,
  form: ResumptionForm,

  async run(here, { applicationId, reason }) {
    await caseSeenBy(here, applicationId)
    await recordStep(here, { applicationId, verb: '一時停止を解く', reason })
    return { about: applicationId, noted: { reason }, say: '一時停止を解きました。' }
  },
})
