import {
  AreaField,
  Confirm,
  type Filled,
  HiddenField,
  Instant,
  Section,
  SelectField,
  Table,
} from '#ui'
import * as at from '../addresses.ts'
import { declaredKinds, type Trigger } from '../rules.ts'
import type { Review } from '../tables.ts'

/** Occasions to look again, open and answered. */
export function ReviewsSection(props: {
  indicatorId: string
  triggers: readonly Trigger[]
  reviews: readonly Review[]
  writes: boolean
  filled: Filled | null
}) {
  const { indicatorId, filled, writes } = props
  const answered = props.reviews.filter(({ answeredAt }) => answeredAt !== null)
  if (!writes && props.triggers.length === 0 && answered.length === 0) return null
  return (
    <Section
      title="見直し"
      note="遅れ・後退が2期続く、2期早く届く、値が12か月を超えて入らないときに出ます"
      acts={
        writes && (
          <Confirm
            open="きっかけを知らせる"
            title="見直しのきっかけを知らせる"
            name="declare"
            to={at.reviews({ indicatorId })}
            submit="きっかけを残す"
            filled={filled}
          >
            <SelectField name="kind" label="何が起きたか" options={declaredKinds} required />
            <AreaField name="note" label="内容" rows={2} required />
          </Confirm>
        )
      }
    >
      {props.triggers.length === 0 && <p class="mut">いま見直すきっかけはありません。</p>}
      {props.triggers.map((trigger) => (
        <div class="flex between">
          <span>{trigger.sentence}</span>
          {writes && (
            <Confirm
              open="見直しの結果を書く"
              title="見直しの結果"
              name={`answer-${trigger.key}`}
              to={at.reviewAnswers({ indicatorId })}
              submit="結果を残す"
              filled={filled}
            >
              <p>{trigger.sentence}</p>
              <HiddenField name="key" value={trigger.key} />
              <AreaField
                name="answer"
                label="見直してどうするか"
                hint="例：目標はそのまま。出展の回数を増やす"
                rows={3}
                required
              />
            </Confirm>
          )}
        </div>
      ))}
      {answered.length > 0 && (
        <Table
          caption="見直しの記録"
          rows={answered}
          rowKey={(row) => row.id}
          empty=""
          columns={[
            { key: 'note', label: 'きっかけ', cell: (row) => row.note },
            { key: 'answer', label: '見直した結果', cell: (row) => row.answer },
            {
              key: 'at',
              label: '書いた日時と人',
              cell: (row) => (
                <>
                  <Instant at={row.answeredAt} form="short" /> {row.answeredName}
                </>
              ),
            },
          ]}
          fold
        />
      )}
    </Section>
  )
}
