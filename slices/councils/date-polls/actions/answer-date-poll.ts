import { action, type Here, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { AnswersForm, OwnAnswersForm } from '../forms.ts'
import { everyDateIsAnswered, itIsStillAsked } from '../rules.ts'
import {
  askedMembers,
  dateOptionsOf,
  datePollSeenBy,
  keepDateAnswers,
  ownAsked,
} from '../tables.ts'

type Rows = readonly { readonly optionId: string; readonly answer: string }[]

async function take(here: Here, datePollId: string, memberId: string, note: string, rows: Rows) {
  const poll = await datePollSeenBy(here, datePollId)
  const asked = await dateOptionsOf(here, datePollId)
  insist(
    itIsStillAsked(poll),
    everyDateIsAnswered(
      asked.map(({ id }) => id),
      rows.map(({ optionId }) => optionId),
    ),
  )
  await keepDateAnswers(here, memberId, note, rows)
  return { memberId, answers: rows.map(({ answer }) => answer).join(''), note }
}

/** A member answers by the own sign-in; the last answer counts. */
export const answerOwnDatePoll = action({
  verb: 'councils.answer-date-poll',
  may: may.sitInBodies,
  form: OwnAnswersForm,

  async run(here, { datePollId, note, rows }) {
    const { memberId } = await ownAsked(here, datePollId)
    return {
      about: datePollId,
      noted: await take(here, datePollId, memberId, note, rows),
      say: '日程の都合を答えました。日が決まるまで、何度でも答え直せます。',
    }
  },
})

/** What a member said by telephone or on paper. */
export const recordDateAnswers = action({
  verb: 'councils.record-date-answers',
  may: may.writeBodies,
  form: AnswersForm,

  async run(here, { datePollId, memberId, note, rows }) {
    const poll = await datePollSeenBy(here, datePollId)
    const member = (await askedMembers(here, poll)).find((one) => one.memberId === memberId)
    if (!member) throw new Missing()
    return {
      about: datePollId,
      noted: await take(here, datePollId, memberId, note, rows),
      say: `${member.name}委員の都合を記録しました。`,
    }
  },
})
