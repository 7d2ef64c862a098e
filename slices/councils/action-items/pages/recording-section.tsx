import { addDays, type LocalDate } from '#packages/japan'
import {
  AreaField,
  Columns,
  DateField,
  type Filled,
  Form,
  Section,
  SelectField,
  TextField,
} from '#ui'
import type { Attendance } from '../../attendances/tables.ts'
import { monthAndDay } from '../../deadlines/rules.ts'
import type { Item } from '../../items/tables.ts'
import type { Meeting } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import type { ActionItem, Colleague } from '../tables.ts'
import { ActionItemsTable } from './action-items-section.tsx'

type Choosable = { readonly memberId: string; readonly name: string }

/** What, who and by when; the one of three that is filled says who. */
export function ActionItemFields(props: {
  members: readonly Choosable[]
  colleagues: readonly Colleague[]
  item?: ActionItem
  dueOn: string
}) {
  const { item } = props
  const isNamed = item !== undefined && item.memberId === null && item.accountId === null
  return (
    <>
      <AreaField name="what" label="何を" required rows={2} value={item?.what} />
      <Columns shape="3">
        <SelectField
          name="memberId"
          label="だれが（委員）"
          empty="委員ではない"
          options={props.members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          value={item?.memberId}
        />
        <SelectField
          name="accountId"
          label="だれが（職員）"
          empty="職員ではない"
          options={props.colleagues.map(({ id, name, title }) => ({
            value: id,
            label: title === '' ? name : `${name}（${title}）`,
          }))}
          value={item?.accountId}
        />
        <TextField
          name="who"
          label="だれが（それ以外）"
          placeholder="例：建設課"
          value={isNamed ? item.ownerName : undefined}
        />
      </Columns>
      <DateField name="dueOn" label="いつまで" required value={props.dueOn} />
    </>
  )
}

/** On the running page: what came up, and that it was read back before the closing. */
export function RecordingSection(props: {
  meeting: Meeting
  items: readonly Item[]
  actionItems: readonly ActionItem[]
  called: readonly Attendance[]
  colleagues: readonly Colleague[]
  now: string
  today: LocalDate
  filled: Filled | null
}) {
  const { meeting, actionItems, filled } = props
  const params = { meetingId: meeting.id }
  const unread = actionItems.filter(
    ({ readBackTime, droppedOn }) => readBackTime === null && droppedOn === null,
  )
  if (meeting.fixedOn !== null) return null
  return (
    <Section
      title="宿題"
      id="homework"
      note={
        unread.length > 0 ? `読み上げていないもの${unread.length}件` : `${actionItems.length}件`
      }
    >
      <ActionItemsTable
        items={actionItems}
        today={props.today}
        caption="この会議の宿題"
        linked
        empty="何を、だれが、いつまでにするかを、出たときに記録します。"
      />
      {meeting.closedTime === null && unread.length > 0 && (
        <Form
          to={at.readBack(params)}
          name="read-back"
          filled={filled}
          submit={`${unread.length}件を読み上げた`}
        >
          <ol class="stack s14">
            {unread.map(({ what, ownerName, dueOn }) => (
              <li>{`${what}。${ownerName}、${monthAndDay(dueOn)}まで`}</li>
            ))}
          </ol>
          <TextField name="time" label="読み上げた時刻" width="s" required value={props.now} />
        </Form>
      )}
      <Form to={at.actionItems(params)} name="action-item" filled={filled} submit="宿題を記録する">
        <ActionItemFields
          members={props.called}
          colleagues={props.colleagues}
          dueOn={addDays(meeting.heldOn, 14)}
        />
        <SelectField
          name="itemId"
          label="議題"
          empty="全体"
          options={props.items.map(({ id, number, title }) => ({
            value: id,
            label: `${number}　${title}`,
          }))}
        />
      </Form>
    </Section>
  )
}
