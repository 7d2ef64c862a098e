import { addDays, formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { outlineOf } from '../../cases/tables.ts'
import { nextDueOn, standingOn } from '../../claim-ledgers/rules.ts'
import { basisOf } from '../../claim-ledgers/tables.ts'
import { issueNotice } from '../../grant-papers/tables.ts'
import { may } from '../../permissions.ts'
import { stateAfter } from '../../steps/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { ReturnForm } from '../forms.ts'
import { somethingIsUnpaid, theReminderIsInTime } from '../rules.ts'
import { markReminded, returnSeenBy } from '../tables.ts'

/** 督促状: once, after the due day, or after the day of a part that was agreed. */
export const remindReturn = action({
  verb: 'grants.remind-return',
  may: may.rejectForForm,
  form: ReturnForm,

  async run(here, { returnId }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    const { applicationId } = found
    const { edition } = await outlineOf(here, found)
    const { terms, receipts } = await basisOf(here, applicationId, edition)
    const standing = standingOn(terms, claim, receipts, here.today)
    const isPrincipal = standing.principal.leftYen > 0
    const dueOn = isPrincipal ? nextDueOn(claim) : (claim.penaltyDueOn ?? claim.dueOn)
    insist(
      somethingIsUnpaid(standing.leftYen),
      theReminderIsInTime({ ...claim, dueOn }, edition.reminderDays, here.today),
    )
    await markReminded(here, returnId)
    const paper = await issueNotice(here, found, edition, {
      kind: '督促状',
      series: '発信',
      opening: '次の返還金が納付されていません。至急納付してください。',
      facts: [
        ['補助事業', found.title],
        ['未納の元金', `${formatYen(standing.principal.leftYen)}円`],
        ['加算金', `${formatYen(standing.added.leftYen)}円`],
        ['延滞金', `${formatYen(standing.late.leftYen)}円（本日まで。納付の日まで加算します。）`],
      ],
      reason: `${claim.cause}による返還金の納付の期限を過ぎたため。`,
    })
    if (stateAfter(found.state, '督促') !== null)
      await recordStep(here, { applicationId, verb: '督促', document: paper.document })
    const isLate = here.today > addDays(dueOn, edition.reminderDays)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { returnId, leftYen: standing.leftYen, dueOn, isLate, label: paper.label },
      say: isLate
        ? `${paper.label}で督促しました。期限から${edition.reminderDays}日を過ぎていました。`
        : `${paper.label}で督促しました。`,
    }
  },
})
