import {
  AreaField,
  CheckField,
  Confirm,
  type Filled,
  Form,
  NumberField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import type { Attendance } from '../../attendances/tables.ts'
import * as at from '../addresses.ts'
import { stateOfMeeting } from '../rules.ts'
import type { Meeting } from '../tables.ts'

type Props = {
  meeting: Meeting
  called: readonly Attendance[]
  now: string
  filled: Filled | null
}

/** Opening, 流会 and closing. */
export function RunningActs({ meeting, called, now, filled }: Props) {
  const state = stateOfMeeting(meeting)
  const params = { meetingId: meeting.id }
  if (state === '開会')
    return (
      <Section title="閉会する">
        <Form
          to={at.closing(params)}
          name="closing"
          filled={filled}
          submit="閉会する"
          version={meeting.version}
        >
          <TextField name="time" label="閉会した時刻" width="s" required value={now} />
          <NumberField name="audienceCount" label="傍聴した人数" unit="人" />
        </Form>
      </Section>
    )
  if (state !== '招集済' && state !== '公表済') return null
  return (
    <>
      <Section title="開会する">
        <Form
          to={at.opening(params)}
          name="opening"
          filled={filled}
          submit="開会する"
          version={meeting.version}
        >
          <TextField name="time" label="開会した時刻" width="s" required value={now} />
          <SelectField
            name="presiderId"
            label="議長"
            empty="会長"
            options={called.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
        </Form>
      </Section>
      <Confirm
        open="流会とする"
        title="流会とする"
        to={at.adjournment(params)}
        submit="流会とする"
        name="adjournment"
        filled={filled}
        version={meeting.version}
        danger
      >
        <TextField name="time" label="流会とした時刻" width="s" required value={now} />
        <AreaField name="reason" label="理由" required rows={2} />
        <CheckField
          name="isTalkOnly"
          label="懇談会として続ける（「参考」として記録し、決定はしない）"
        />
      </Confirm>
    </>
  )
}
