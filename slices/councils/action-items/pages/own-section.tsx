import type { LocalDate } from '#packages/japan'
import { Day, type Filled, Form, Section, TextField } from '#ui'
import * as at from '../addresses.ts'
import { stateOfActionItem } from '../rules.ts'
import type { ActionItem } from '../tables.ts'
import { StateTag } from './action-items-section.tsx'

/** What a member took on in this meeting; the member says when it is done. */
export function OwnActionItems(props: {
  items: readonly ActionItem[]
  today: LocalDate
  filled: Filled | null
}) {
  const { items, today } = props
  if (items.length === 0) return null
  return (
    <Section title="自分の宿題" note={`${items.length}件`}>
      {items.map((item) => {
        const state = stateOfActionItem(item, today)
        return (
          <section class="stack">
            <h3>{item.what}</h3>
            <p>
              <Day on={item.dueOn} />
              まで　
              <StateTag item={item} today={today} />　{item.doneNote || item.droppedReason}
            </p>
            {(state === '進行中' || state === '期限超過') && (
              <Form
                to={at.ownCompletion({ actionItemId: item.id })}
                name={`done-${item.number}`}
                filled={props.filled}
                submit="済みにする"
                version={item.version}
              >
                <TextField name="note" label="どうなったか" required />
              </Form>
            )}
          </section>
        )
      })}
    </Section>
  )
}
