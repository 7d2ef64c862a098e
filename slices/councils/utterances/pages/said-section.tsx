import type { Child } from 'hono/jsx'
import { Empty, Section } from '#ui'
import type { Item } from '../../items/tables.ts'
import * as at from '../addresses.ts'
import type { Utterance } from '../tables.ts'

/** 議事録（発言ごと）, by item; candidates of an opinion are marked. */
export function SaidSection(props: {
  items: readonly Item[]
  said: readonly Utterance[]
  linked: boolean
  acts?: Child
}) {
  const { items, said } = props
  return (
    <Section
      title="議事録（発言ごと）"
      note="青い線は、意見の候補として印を付けた発言です"
      acts={props.acts}
    >
      {said.length === 0 ? (
        <Empty
          stage="decide"
          title="発言はまだありません"
          why="開会した後、「会議を進める」から発言を記録します。"
        />
      ) : (
        items.map((item) => (
          <SaidOnItem
            item={item}
            said={said.filter(({ itemId }) => itemId === item.id)}
            linked={props.linked}
          />
        ))
      )}
    </Section>
  )
}

function SaidOnItem(props: { item: Item; said: readonly Utterance[]; linked: boolean }) {
  const { item, said } = props
  if (said.length === 0) return null
  const [first] = said
  return (
    <>
      <p class="mut s14">
        {`議題${item.number}　${item.title}`}
        {first && first.saidTime !== '' && `　${first.saidTime}〜`}
        {item.isClosed && `　非公開（${item.closedReason}）`}
      </p>
      {said.map((one) => (
        <dl class="say">
          <dt>
            <b>{speakerOf(one)}</b>
            <small>{one.category ?? one.speakerPost}</small>
          </dt>
          <dd>
            <p>{one.isOpinion ? <span class="op">{one.text}</span> : one.text}</p>
            <small class="mut">
              {one.kind}
              {one.saidTime !== '' && `　${one.saidTime}`}
              {props.linked && (
                <>
                  {'　'}
                  <a href={at.utterance({ utteranceId: one.id })}>直す</a>
                </>
              )}
            </small>
          </dd>
        </dl>
      ))}
    </>
  )
}

function speakerOf(one: Utterance): string {
  if (one.speaker === '会長') return `会長　${one.memberName ?? ''}`
  if (one.speaker === '委員') return one.memberName ?? ''
  return `${one.speaker}　${one.speakerName}`.trim()
}
