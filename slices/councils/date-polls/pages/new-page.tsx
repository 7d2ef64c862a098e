import { z } from 'zod'
import { addDays, formatWareki, weekdayOf } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Form,
  HiddenField,
  Page,
  Section,
  TextField,
} from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy, meetingsOfBody } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'

const rows = [0, 1, 2, 3, 4, 5]

/** Days to be asked; opened from a drafted meeting, the chosen day becomes that meeting's. */
export async function NewPage({ here, params, query, filled }: Visit<typeof at.newDatePoll>) {
  const body = await bodySeenBy(here, params.bodyId)
  const asked = z.uuid().safeParse(query.meeting)
  const meeting = asked.success ? await meetingSeenBy(here, asked.data) : null
  const [last] = await meetingsOfBody(here, body.id)
  const model = meeting ?? last
  return (
    <Page
      title="日程を委員にたずねる"
      back={meeting === null ? bodyPage(params) : meetingPage({ meetingId: meeting.id })}
      lede={`${body.name}。候補の日を二つ以上あげ、○△×で答えてもらいます。日のない欄は残りません。`}
    >
      <Form
        to={withQuery(at.datePolls(params), { meeting: meeting?.id })}
        filled={filled}
        submit="委員にたずねる"
      >
        {meeting !== null && <HiddenField name="meetingId" value={meeting.id} />}
        <TextField
          name="title"
          label="何のための日程か"
          required
          value={
            meeting === null
              ? `第${(last?.number ?? 0) + 1}回 ${body.name.replace(/（見本）$/, '')}の日程`
              : `${meeting.title}の日程`
          }
        />
        <TextField name="place" label="場所" value={model?.place} />
        <DateField
          name="answerBy"
          label="回答の期限"
          required
          value={addDays(here.today, 10)}
          hint={`${formatWareki(addDays(here.today, 10))}（${weekdayOf(addDays(here.today, 10))}）なら、10日あります。`}
        />
        {rows.map((n) => (
          <Section title={`候補${n + 1}`}>
            <Columns shape="3">
              <DateField name={`rows.${n}.heldOn`} label="日" required={n < 2} />
              <TextField
                name={`rows.${n}.startsAt`}
                label="始まる時刻"
                width="s"
                value={model?.startsAt ?? '14:00'}
              />
              <TextField
                name={`rows.${n}.endsAt`}
                label="終わる時刻"
                width="s"
                value={model?.endsAt ?? '15:30'}
              />
            </Columns>
          </Section>
        ))}
        <AreaField name="note" label="委員への連絡" rows={2} />
        <CheckField name="isSample" label="見本として登録する" value={body.isSample} />
      </Form>
    </Page>
  )
}
