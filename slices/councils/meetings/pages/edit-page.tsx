import { z } from 'zod'
import { addDays } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Form,
  HiddenField,
  NumberField,
  Page,
  RadioField,
  TextField,
} from '#ui'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { dateOptionsOf, datePollSeenBy } from '../../date-polls/tables.ts'
import * as at from '../addresses.ts'
import { meetingForms } from '../rules.ts'
import { type Meeting, meetingSeenBy, meetingsOfBody } from '../tables.ts'

export async function NewPage({ here, params, query, filled }: Visit<typeof at.newMeeting>) {
  const body = await bodySeenBy(here, params.bodyId)
  const [last] = await meetingsOfBody(here, body.id)
  // From a day that the members have agreed on, its hours and place stand in the form already.
  const asked = z.uuid().safeParse(query.poll)
  const poll = asked.success ? await datePollSeenBy(here, asked.data) : null
  const dates = poll === null ? [] : await dateOptionsOf(here, poll.id)
  const chosen = dates.find(({ id }) => id === poll?.chosenId)
  return (
    <Page
      title="会議を起案する"
      back={bodyPage(params)}
      lede={`${body.name}。開催通知の期限は${body.noticeDays}日前です。60日前に起案すると、手順に余裕があります。`}
    >
      <Form
        to={withQuery(at.meetings(params), { poll: poll?.id })}
        filled={filled}
        submit="会議を起案する"
      >
        <Fields
          title={`第${(last?.number ?? 0) + 1}回 ${body.name.replace(/（見本）$/, '')}`}
          heldOn={chosen?.heldOn ?? addDays(here.today, 60)}
          hours={chosen}
          place={poll?.place}
          last={last}
        />
        {poll !== null && <HiddenField name="pollId" value={poll.id} />}
        <CheckField name="isSample" label="見本として登録する" value={body.isSample} />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.meetingEdit>) {
  const meeting = await meetingSeenBy(here, params.meetingId)
  return (
    <Page title={`${meeting.title}を直す`} back={at.meeting(params)}>
      <Form to={at.meetingEdit(params)} filled={filled} submit="直す" version={meeting.version}>
        <Fields
          title={meeting.title}
          heldOn={meeting.heldOn}
          theme={meeting.theme}
          last={meeting}
        />
      </Form>
    </Page>
  )
}

/** `last` is the meeting itself, or the one before, whose room and hours are offered again. */
function Fields(props: {
  title: string
  heldOn: string
  theme?: string
  hours?: { readonly startsAt: string; readonly endsAt: string }
  place?: string
  last?: Meeting
}) {
  const { last } = props
  const hours = props.hours ?? last
  return (
    <>
      <TextField name="title" label="会議の名" required value={props.title} />
      <AreaField
        name="theme"
        label="この会議で変える市の決定"
        hint="例：令和9年度当初予算の要求（つくる塾の拡充）"
        required
        rows={2}
        value={props.theme}
      />
      <Columns shape="3">
        <DateField name="heldOn" label="開く日" required value={props.heldOn} />
        <TextField
          name="startsAt"
          label="始まる時刻"
          width="s"
          required
          value={hours?.startsAt ?? '14:00'}
        />
        <TextField
          name="endsAt"
          label="終わる時刻"
          width="s"
          required
          value={hours?.endsAt ?? '15:30'}
        />
      </Columns>
      <TextField name="place" label="場所" required value={props.place || last?.place} />
      <RadioField
        name="form"
        label="開き方"
        required
        options={meetingForms}
        value={last?.form ?? '対面'}
      />
      <TextField
        name="onlineAddress"
        label="オンラインのアドレス"
        hint="委員への通知にだけ載ります。公開のページには出ません。"
        value={last?.onlineAddress}
      />
      <NumberField
        name="audienceSeats"
        label="傍聴の定員"
        unit="人"
        required
        value={last?.audienceSeats ?? 10}
      />
      <TextField name="staff" label="事務局の担当" value={last?.staff} />
    </>
  )
}
