import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { CaseForm } from '../../decisions/forms.ts'
import { everyDutyIsDone } from '../../follow-ups/rules.ts'
import { dutiesOf } from '../../follow-ups/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'

/** 完結: all reports are in, all is paid back, and no asset is restricted any more. */
export const completeCase = action({
  verb: 'grants.complete-case',
  may: may.draftDecisions,
  form: CaseForm,

  async run(here, { applicationId }) {
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    insist(everyDutyIsDone(await dutiesOf(here, found, edition)))
    await recordStep(here, { applicationId, verb: '完結とする' })
    return { about: applicationId, say: '案件を完結としました。' }
  },
})
