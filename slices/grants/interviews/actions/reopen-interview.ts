import { action, insist, Missing, notify, RuleBroken } from '#platform'
import { ReopenForm } from '../../assignments/forms.ts'
import { callWrittenBy } from '../../calls/tables.ts'
import { panelOf } from '../../panels/tables.ts'
import { may } from '../../permissions.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { interviewWork, reopenInterview } from '../tables.ts'

/** 差戻し of an interview, with a reason; the revisions before stay. */
export const sendInterviewBack = action({
  verb: 'grants.reopen-interview',
  may: may.fixAssignments,
  form: ReopenForm,

  async run(here, { callId, assignmentId, reason }) {
    await callWrittenBy(here, callId)
    insist(theRoundStandsAt(await roundHeld(here, callId), '面接'))
    const work = (await interviewWork(here, callId)).find(
      (one) => one.assignmentId === assignmentId,
    )
    if (!work) throw new Missing()
    if (work.finalAt === null && work.missing === '')
      throw new RuleBroken('その採点は、まだ確定していません。', 'assignmentId')
    await reopenInterview(here, assignmentId, reason)
    const member = (await panelOf(here, callId)).find((one) => one.reviewerId === work.reviewerId)
    if (member)
      await notify(
        here,
        { accountIds: [member.accountId] },
        '確定した面接の採点が差し戻されました。もう一度ご確認ください。',
        at.interview({ callId, applicationId: work.applicationId }),
      )
    return { about: assignmentId, noted: { reason }, say: '面接の採点を差し戻しました。' }
  },
})
