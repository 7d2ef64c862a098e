import { action, insist } from '#platform'
import { caseFiledBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import { notInTheFuture } from '../../starts/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { ProgressForm } from '../forms.ts'
import { keepProgress } from '../tables.ts'

/** 状況報告 (様式第10号). */
export const reportProgress = action({
  verb: 'grants.report-progress',
  may: may.fileForCases,
  form: ProgressForm,

  async run(here, typed) {
    await caseFiledBy(here, typed.applicationId)
    insist(notInTheFuture(typed.asOfOn, here.today, 'asOfOn'))
    await recordStep(here, {
      applicationId: typed.applicationId,
      verb: '状況報告',
      reason: typed.progress,
    })
    await keepProgress(here, typed)
    return {
      about: typed.applicationId,
      noted: { asOfOn: typed.asOfOn },
      say: '報告を受け付けました。',
    }
  },
})
