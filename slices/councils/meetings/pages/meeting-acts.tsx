import type { CalendarOverrides, LocalDate } from '#packages/japan'
import { withQuery } from '#platform'
import { AreaField, Confirm, type Filled, LinkButton } from '#ui'
import type { Body } from '../../bodies/tables.ts'
import { newDatePoll } from '../../date-polls/addresses.ts'
import { lastGoodDay } from '../../deadlines/rules.ts'
import * as at from '../addresses.ts'
import { stateOfMeeting } from '../rules.ts'
import type { Meeting } from '../tables.ts'

type Props = {
  meeting: Meeting
  body: Body
  filled: Filled | null
  today: LocalDate
  calendar: CalendarOverrides
}

/** The next step of a meeting that has not begun. */
export function MeetingActs({ meeting, body, filled, today, calendar }: Props) {
  const state = stateOfMeeting(meeting)
  const params = { meetingId: meeting.id }
  if (state !== '起案' && state !== '招集済' && state !== '公表済') return null
  const isLate = today > lastGoodDay(meeting.heldOn, body.noticeDays, calendar)
  const isLateInPublic = today > lastGoodDay(meeting.heldOn, body.publicityDays, calendar)
  return (
    <div class="flex">
      <LinkButton href={at.meetingEdit(params)} kind="sub" size="sm">
        日時・場所を直す
      </LinkButton>
      {state === '起案' && (
        <LinkButton
          href={withQuery(newDatePoll({ bodyId: body.id }), { meeting: meeting.id })}
          kind="sub"
          size="sm"
        >
          日程を委員にたずねる
        </LinkButton>
      )}
      {state === '起案' && (
        <Confirm
          open="招集する"
          title={`${body.chairTitle}の名で招集する`}
          to={at.convening(params)}
          submit="招集する"
          name="convening"
          filled={filled}
          version={meeting.version}
        >
          <p>開催通知に番号を付け、委員に知らせます。取り消せません。</p>
          {isLate && <AreaField name="urgentReason" label="緊急の理由" required rows={2} />}
        </Confirm>
      )}
      {state === '招集済' && meeting.publicity !== '非公開' && (
        <Confirm
          open="開催を公表する"
          title="開催を公表する"
          to={at.announcement(params)}
          submit="公表する"
          name="announcement"
          filled={filled}
          version={meeting.version}
        >
          <p>日時・場所・議題・傍聴の定員が、公開のページに出ます。</p>
          {isLateInPublic && meeting.urgentReason === '' && (
            <AreaField name="lateReason" label="遅れた理由" required rows={2} />
          )}
        </Confirm>
      )}
    </div>
  )
}
