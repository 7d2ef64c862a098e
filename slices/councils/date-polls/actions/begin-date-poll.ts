import { action, type Here, insist, Missing, notify } from '#platform'
import { itIsEstablished } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { itIsADraft } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { DatePollForm, OptionForm, ReminderForm } from '../forms.ts'
import {
  itIsStillAsked,
  noDateIsTwice,
  somebodyCanBeReminded,
  theDateIsStillToCome,
  theDatesComeAfterTheAnswers,
  thereAreTwoDates,
  thereIsTimeToAnswer,
} from '../rules.ts'
import {
  askedMembers,
  dateAnswersOf,
  dateOptionsOf,
  datePollSeenBy,
  keepDateOption,
  keepDatePoll,
  writeReminded,
} from '../tables.ts'

async function tell(here: Here, accountIds: readonly string[], poll: string, sentence: string) {
  if (accountIds.length > 0)
    await notify(here, { accountIds }, sentence, at.ownDatePoll({ datePollId: poll }))
}

/** Days are asked of everybody who will be in office on one of them, before anything is convened. */
export const beginDatePoll = action({
  verb: 'councils.begin-date-poll',
  may: may.writeBodies,
  form: DatePollForm,

  async run(here, { rows, ...typed }) {
    const body = await bodySeenBy(here, typed.bodyId)
    const dates = rows.flatMap(({ heldOn, ...hours }) =>
      heldOn === null ? [] : [{ heldOn, ...hours }],
    )
    insist(
      itIsEstablished(body),
      thereAreTwoDates(dates),
      noDateIsTwice(dates),
      thereIsTimeToAnswer(typed.answerBy, here.today),
      theDatesComeAfterTheAnswers(dates, typed.answerBy),
    )
    if (typed.meetingId !== null) {
      const meeting = await meetingSeenBy(here, typed.meetingId)
      if (meeting.bodyId !== body.id) throw new Missing()
      insist(itIsADraft(meeting))
    }
    const datePollId = await keepDatePoll(here, typed, dates)
    const asked = await askedMembers(here, await datePollSeenBy(here, datePollId))
    const accountIds = asked.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    await tell(here, accountIds, datePollId, `${typed.title}：日程の都合を答えてください。`)
    return {
      about: datePollId,
      params: { datePollId },
      noted: { bodyId: body.id, dates, answerBy: typed.answerBy, asked: asked.length },
      say: `委員${asked.length}人にたずねました。アカウントのない委員の回答は、ここで記録してください。`,
    }
  },
})

/** One more day, where none of the first was enough; of it everybody is asked anew. */
export const addDateOption = action({
  verb: 'councils.add-date-option',
  may: may.writeBodies,
  form: OptionForm,

  async run(here, { datePollId, ...date }) {
    const poll = await datePollSeenBy(here, datePollId)
    const there = await dateOptionsOf(here, datePollId)
    insist(
      itIsStillAsked(poll),
      noDateIsTwice([...there, date]),
      theDateIsStillToCome(date.heldOn, here.today),
    )
    await keepDateOption(here, datePollId, date)
    const asked = await askedMembers(here, poll)
    const accountIds = asked.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    await tell(here, accountIds, datePollId, `${poll.title}：候補の日が増えました。`)
    return { about: datePollId, noted: { ...date }, say: '候補の日を足しました。' }
  },
})

/** Whoever has not answered every day is told again, once a day. */
export const remindOfDatePoll = action({
  verb: 'councils.remind-of-date-poll',
  may: may.writeBodies,
  form: ReminderForm,

  async run(here, { datePollId }) {
    const poll = await datePollSeenBy(here, datePollId)
    const dates = await dateOptionsOf(here, datePollId)
    const given = await dateAnswersOf(here, datePollId)
    const waiting = (await askedMembers(here, poll)).filter(
      ({ memberId }) => given.filter((one) => one.memberId === memberId).length < dates.length,
    )
    const accountIds = waiting.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
    insist(
      itIsStillAsked(poll),
      somebodyCanBeReminded(accountIds.length, poll.remindedOn, here.today),
    )
    await tell(here, accountIds, datePollId, `${poll.title}：日程の都合を、まだ伺っていません。`)
    await writeReminded(here, datePollId)
    return {
      about: datePollId,
      noted: { told: accountIds.length, waiting: waiting.length },
      say: `未回答の${waiting.length}人のうち、アカウントのある${accountIds.length}人に知らせました。`,
    }
  },
})
