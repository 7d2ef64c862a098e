import type { LocalDate } from '#packages/japan'
import { Button, Day, type Filled, Form, Section, Stack, Table, Tag } from '#ui'
import type { Meeting } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import { stateOfActionItem } from '../rules.ts'
import type { ActionItem } from '../tables.ts'

/** How a piece of homework stands; what is overdue is said in words, not by colour alone. */
export function StateTag({ item, today }: { item: ActionItem; today: LocalDate }) {
  const state = stateOfActionItem(item, today)
  if (state === '済み') return <Tag kind="ok">済み</Tag>
  if (state === '期限超過') return <Tag kind="bad">期限を過ぎています</Tag>
  return <Tag kind="line">{state}</Tag>
}

export function ActionItemsTable(props: {
  items: readonly ActionItem[]
  today: LocalDate
  caption: string
  /** Whether each may be opened by this person. */
  linked: boolean
  /** Several meetings in one table. */
  withMeeting?: boolean
  empty: string
}) {
  const { today } = props
  return (
    <Table
      caption={props.caption}
      rows={props.items}
      rowKey={(row) => row.id}
      fold
      columns={[
        {
          key: 'what',
          label: '何を',
          cell: (row) => (
            <>
              {props.linked ? (
                <a href={at.actionItem({ actionItemId: row.id })}>{row.what}</a>
              ) : (
                row.what
              )}
              <div class="s14 mut">
                {[
                  props.withMeeting ? `第${row.meetingNumber}回` : '',
                  `宿題${row.number}`,
                  row.itemNumber === null ? '' : `議題${row.itemNumber}`,
                  row.readBackTime === null ? '読み上げていません' : '',
                ]
                  .filter((text) => text !== '')
                  .join('　')}
              </div>
            </>
          ),
        },
        { key: 'who', label: 'だれが', cell: (row) => row.ownerName },
        { key: 'due', label: 'いつまで', cell: (row) => <Day on={row.dueOn} form="short" /> },
        {
          key: 'state',
          label: '状態',
          cell: (row) => (
            <>
              <StateTag item={row} today={today} />
              <div class="s14">{row.doneNote || row.droppedReason}</div>
            </>
          ),
        },
      ]}
      empty={<p>{props.empty}</p>}
    />
  )
}

/** 宿題 on the page of its meeting, with the list that went out and what earlier meetings left. */
export function ActionItemsSection(props: {
  meeting: Meeting
  items: readonly ActionItem[]
  earlier: readonly ActionItem[]
  today: LocalDate
  writes: boolean
  filled: Filled | null
}) {
  const { meeting, items, earlier, today } = props
  const params = { meetingId: meeting.id }
  const unsent = items.filter(({ sentOn, droppedOn }) => sentOn === null && droppedOn === null)
  const late = [...items, ...earlier].filter(
    (item) => stateOfActionItem(item, today) === '期限超過',
  ).length
  return (
    <Section
      title="宿題"
      note={late > 0 ? `期限を過ぎたものが${late}件` : `${items.length}件`}
      acts={<a href={at.earlier(params)}>前回までの宿題を資料にする</a>}
    >
      <Stack wide>
        <ActionItemsTable
          items={items}
          today={today}
          caption="この会議の宿題"
          linked={props.writes}
          empty={
            meeting.openedTime === null
              ? '会議を進める画面で、出た宿題を記録します。'
              : 'この会議の宿題はありません。'
          }
        />
        {earlier.length > 0 && (
          <ActionItemsTable
            items={earlier}
            today={today}
            caption="前回までの宿題"
            linked={props.writes}
            withMeeting
            empty=""
          />
        )}
      </Stack>
      {props.writes && meeting.closedTime !== null && unsent.length > 0 && (
        <Form to={at.sending(params)} name="homework-sending" filled={props.filled} inline>
          <Button size="sm">{`宿題${unsent.length}件を担当に送る`}</Button>
        </Form>
      )}
    </Section>
  )
}
