import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { outlineOf } from '../../cases/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { ReturnForm } from '../forms.ts'
import { theReminderIsInTime, thereIsSomethingToReturn } from '../rules.ts'
import { markReminded, returnSeenBy } from '../tables.ts'

/** 督促状: once, after the due day. */
export const remindReturn = action({
  verb: 'grants.remind-return',
  may: may.rejectForForm,
  form: ReturnForm,

  async run(here, { returnId }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    const { applicationId } = found
    const { edition } = await outlineOf(here, found)
    const leftYen = claim.amountYen - claim.paidYen
    insist(
      thereIsSomethingToReturn(leftYen),
      theReminderIsInTime(claim, edition.reminderDays, here.today),
    )
    await markReminded(here, returnId)
    const paper = await issueNotice(here, found, edition, {
      kind: '督促状',
      series: '発信',
      opening: '次の返還金が納付されていません。至急納付してください。',
      facts: [
        ['補助事業', found.title],
        ['未納の額', `${formatYen(leftYen)}円`],
        ['延滞金', '納付の期限の翌日から納付の日までの日数により加算します。'],
      ],
      reason: `${claim.cause}による返還金の納付の期限を過ぎたため。`,
    })
    if (stateAfter(found.state, '督促') !== null)
      await recordStep(here, { applicationId, verb: '督促', document: paper.document })
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, leftYen, label: paper.label },
      say: `${paper.label}で督促しました。`,
    }
  },
})
