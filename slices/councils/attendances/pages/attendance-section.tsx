import type { Child } from 'hono/jsx'
import { AreaField, type Filled, Form, Section, SelectField, Stack, TextField } from '#ui'
import type { Body } from '../../bodies/tables.ts'
import { stateOfMeeting } from '../../meetings/rules.ts'
import type { Meeting } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import { countsAsPresent, replies, ways } from '../rules.ts'
import type { Attendance, PresenceRow } from '../tables.ts'

type Props = {
  meeting: Meeting
  called: readonly Attendance[]
  presences: readonly PresenceRow[]
  body: Body
  now: string
  filled: Filled | null
}

/** Who is there since when: arriving, leaving, coming back; and what was answered before. */
export function AttendanceSection(props: Props) {
  const { meeting, called, filled, now } = props
  const state = stateOfMeeting(meeting)
  const members = called.map(({ memberId, name }) => ({ value: memberId, label: name }))
  const there = props.presences.filter(({ toTime }) => toTime === null)
  const absent = members.filter(({ value }) => !there.some(({ memberId }) => memberId === value))
  const present = members.filter(({ value }) => there.some(({ memberId }) => memberId === value))
  const params = { meetingId: meeting.id }
  return (
    <Section title="出席" note={`${there.length}/${called.length}人`}>
      <Stack>
        <ul class="stack s14">
          {called.map((one) => (
            <li>
              <Line one={one} {...props} />
            </li>
          ))}
        </ul>
        {state !== '閉会' && absent.length > 0 && (
          <Folded title="着席を記録する" open>
            <Form to={at.arrivals(params)} name="arrival" filled={filled} submit="着席を記録する">
              <SelectField name="memberId" label="着席した委員" required options={absent} />
              <SelectField name="way" label="出席の仕方" required options={ways} value="会場" />
              <TextField name="time" label="時刻" width="s" required value={now} />
              <TextField name="deputyName" label="代理の方の氏名" />
            </Form>
          </Folded>
        )}
        {state !== '閉会' && present.length > 0 && (
          <Folded title="退席を記録する" open={filled?.form === 'leaving'}>
            <Form to={at.leavings(params)} name="leaving" filled={filled} submit="退席を記録する">
              <SelectField name="memberId" label="退席した委員" required options={present} />
              <TextField name="time" label="時刻" width="s" required value={now} />
              <TextField name="why" label="理由" placeholder="例：早退、音声が途切れた" />
            </Form>
          </Folded>
        )}
        {(state === '招集済' || state === '公表済') && (
          <Folded title="出欠の回答を記録する" open={filled?.form === 'reply'}>
            <Form
              to={at.replies(params)}
              name="reply"
              filled={filled}
              submit="出欠の回答を記録する"
            >
              <SelectField name="memberId" label="回答した委員" required options={members} />
              <SelectField name="reply" label="回答" required options={replies} />
              <TextField name="note" label="覚え" />
            </Form>
          </Folded>
        )}
        {state !== '閉会' && (
          <Folded title="意見書を記録する" open={filled?.form === 'statement'}>
            <Form
              to={at.statements(params)}
              name="statement"
              filled={filled}
              submit="意見書を記録する"
            >
              <SelectField name="memberId" label="意見書を出した委員" required options={members} />
              <AreaField name="statement" label="内容" required />
            </Form>
          </Folded>
        )}
        <p class="mut s14">意見書・委任状は、出席に数えません。</p>
      </Stack>
    </Section>
  )
}

/** One form at a time is open; the others wait under their names. */
function Folded(props: { title: string; open: boolean; children?: Child }) {
  return (
    <details class="confirm" open={props.open}>
      <summary class="btn sub sm">{props.title}</summary>
      <section class="card stack">{props.children}</section>
    </details>
  )
}

function Line({ one, presences, body }: Props & { one: Attendance }) {
  const own = presences.filter(({ memberId }) => memberId === one.memberId)
  const open = own.find(({ toTime }) => toTime === null)
  const spells = own.map(({ way, fromTime, toTime, whyLeft }) =>
    [
      way === '会場' ? '' : way,
      `${fromTime}〜${toTime ?? ''}`,
      whyLeft,
      countsAsPresent(way, body) ? '' : '（出席に数えない）',
    ]
      .filter((text) => text !== '')
      .join(' '),
  )
  return (
    <>
      <span aria-hidden="true">{open ? '●' : '○'}</span> <b>{one.name}</b>
      {one.officeInBody !== '' && `（${one.officeInBody}）`}
      {one.isTemporary && '（臨時委員）'}{' '}
      <span class="mut">
        {spells.length > 0 ? spells.join('、') : one.reply === '' ? '未回答' : one.reply}
        {one.deputyName !== '' && `　代理 ${one.deputyName}`}
        {one.statement !== '' && '　意見書あり'}
      </span>
    </>
  )
}
