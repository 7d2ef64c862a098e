import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { isByDecree, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { SubmissionForm } from '../forms.ts'
import { doneSteps, keepSubmission } from '../tables.ts'

/** 提出: the settled budget is laid before the assembly. */
export const submitBudget = action({
  verb: 'measures.submit-budget',
  may: may.submitBudgets,
  form: SubmissionForm,

  async run(here, { roundId, submittedOn }) {
    const round = await roundSeenBy(here, roundId)
    const done = await doneSteps(here, roundId)
    insist(
      theRoundIsOpen(round),
      !isByDecree(round) || broken('専決処分をする予算は、議会に提出しません。'),
      round.settledAt !== null || broken('予算案を確定してから提出してください。'),
      done.submission === null || broken('この予算は、もう提出されています。'),
      submittedOn <= here.today || broken('提出の日が今日より後になっています。', 'submittedOn'),
    )
    await keepSubmission(here, roundId, submittedOn)
    return {
      about: roundId,
      noted: { after: { submittedOn } },
      say: '議会への提出を記録しました。',
    }
  },
})
