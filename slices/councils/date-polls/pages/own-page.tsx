import type { Visit } from '#platform'
import { Day, Form, Notice, Page, Prose, Section, TextField } from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { ownMeetings } from '../../own-meetings/addresses.ts'
import * as at from '../addresses.ts'
import { stateOfDatePoll } from '../rules.ts'
import { dateAnswersOf, dateOptionsOf, datePollSeenBy, ownAsked } from '../tables.ts'
import { AnsweredDays, AnswerFields, dayText } from './answer-fields.tsx'

/** A member's own answers; those of others are the secretariat's. */
export async function OwnPage({ here, params, filled }: Visit<typeof at.ownDatePoll>) {
  const { memberId } = await ownAsked(here, params.datePollId)
  const poll = await datePollSeenBy(here, params.datePollId)
  const dates = await dateOptionsOf(here, poll.id)
  const own = (await dateAnswersOf(here, poll.id)).filter((one) => one.memberId === memberId)
  const given = new Map(own.map(({ optionId, answer }) => [optionId, answer]))
  const state = stateOfDatePoll(poll, here.today)
  const chosen = dates.find(({ id }) => id === poll.chosenId)
  const isOpen = state !== '決定' && state !== '取りやめ'
  return (
    <Page
      title={poll.title}
      back={ownMeetings()}
      lede={`${poll.bodyName}${poll.place === '' ? '' : `　${poll.place}`}`}
    >
      <Refused filled={filled} forms={isOpen ? ['answers'] : []} />
      {chosen && (
        <Notice kind="ok">{`${dayText(chosen)}に決まりました。開催通知は、後で届きます。`}</Notice>
      )}
      {state === '取りやめ' && (
        <Notice>{`この日程調整は取りやめました。${poll.endedReason}`}</Notice>
      )}
      {isOpen && (
        <Section title="都合を答える">
          <p>
            <Day on={poll.answerBy} />
            までに答えてください。{own.length > 0 && '日が決まるまで、何度でも答え直せます。'}
          </p>
          {poll.note !== '' && <Prose text={poll.note} />}
          <Form to={at.ownAnswers(params)} name="answers" filled={filled} submit="都合を答える">
            <AnswerFields dates={dates} given={given} />
            <TextField name="note" label="事務局への連絡" value={own[0]?.note} />
            <AnsweredDays dates={dates} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
