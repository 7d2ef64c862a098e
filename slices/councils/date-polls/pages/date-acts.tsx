import {
  AreaField,
  Columns,
  Confirm,
  DateField,
  type Filled,
  Form,
  RadioField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import type { DateForecast } from '../rules.ts'
import type { AskedMember, DateOption, DatePoll, GivenAnswer } from '../tables.ts'
import { AnsweredDays, AnswerFields, dayText } from './answer-fields.tsx'

/** While it is asked: take down an answer, add a day, choose one, or give it up. */
export function DateActs(props: {
  poll: DatePoll
  /** The most promising first. */
  days: readonly (DateOption & { readonly forecast: DateForecast })[]
  dates: readonly DateOption[]
  asked: readonly AskedMember[]
  given: readonly GivenAnswer[]
  /** Whose answer is being taken down. */
  whose: string | null
  filled: Filled | null
}) {
  const { poll, days, filled, whose } = props
  const params = { datePollId: poll.id }
  const own = props.given.filter(({ memberId }) => memberId === whose)
  const [best] = days
  return (
    <>
      <Section title="日を決める">
        <Form
          to={at.choice(params)}
          name="choice"
          filled={filled}
          submit="この日に決める"
          version={poll.version}
        >
          <RadioField
            name="optionId"
            label="開く日"
            required
            options={days.map((day) => ({
              value: day.id,
              label: dayText(day),
              note: `○${day.forecast.yes} △${day.forecast.perhaps} ×${day.forecast.no}　定足数 ${day.forecast.outlook}`,
            }))}
            value={best?.forecast.outlook === '足りる' ? best.id : null}
          />
          <p class="s14 mut">
            {poll.meetingId === null
              ? '決めた日が、会議の起案の画面に入ります。'
              : '決めた日が、起案した会議の日時になります。'}
          </p>
        </Form>
      </Section>
      <Section title="電話や書面の回答を記録する" id="answers">
        <Form to={at.answers(params)} name="answers" filled={filled} submit="回答を記録する">
          <SelectField
            name="memberId"
            label="回答した委員"
            required
            options={props.asked.map(({ memberId, name }) => ({ value: memberId, label: name }))}
            value={whose}
          />
          <AnswerFields
            dates={props.dates}
            given={new Map(own.map(({ optionId, answer }) => [optionId, answer]))}
          />
          <TextField name="note" label="覚え" value={own[0]?.note} />
          <AnsweredDays dates={props.dates} />
        </Form>
      </Section>
      <div class="flex">
        <details class="confirm" open={filled?.form === 'option'}>
          <summary class="btn sub sm">候補の日を足す</summary>
          <section class="card stack">
            <Form to={at.options(params)} name="option" filled={filled} submit="足す">
              <Columns shape="3">
                <DateField name="heldOn" label="日" required />
                <TextField
                  name="startsAt"
                  label="始まる時刻"
                  width="s"
                  required
                  value={days[0]?.startsAt}
                />
                <TextField
                  name="endsAt"
                  label="終わる時刻"
                  width="s"
                  required
                  value={days[0]?.endsAt}
                />
              </Columns>
            </Form>
          </section>
        </details>
        <Confirm
          open="取りやめる"
          title="この日程調整を取りやめる"
          to={at.ending(params)}
          submit="取りやめる"
          name="ending"
          filled={filled}
          version={poll.version}
          danger
        >
          <AreaField name="reason" label="理由" required rows={2} />
        </Confirm>
      </div>
    </>
  )
}
