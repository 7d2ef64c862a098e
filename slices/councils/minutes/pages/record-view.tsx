import { Fact, Facts } from '#ui'
import { voteText } from '../../votes/rules.ts'
import { lettersOf, speakerIn } from '../rules.ts'
import type { MeetingRecord } from '../tables.ts'
import { factsOf } from './minutes-content.tsx'

/** The minutes on a page, with the names or as everybody reads them. */
export function RecordView({ record, isPublic }: { record: MeetingRecord; isPublic: boolean }) {
  return (
    <div class="stack-6">
      <Facts>
        {factsOf(record, isPublic)
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <Fact term={term}>{text}</Fact>
          ))}
      </Facts>
      {record.items.map((item) => (
        <ItemView record={record} item={item} isPublic={isPublic} />
      ))}
    </div>
  )
}

function ItemView(props: {
  record: MeetingRecord
  item: MeetingRecord['items'][number]
  isPublic: boolean
}) {
  const { record, item, isPublic } = props
  const { body } = record
  const title = <h3>{`議題${item.number}　${item.title}`}</h3>
  if (isPublic && item.isClosed)
    return (
      <section class="stack">
        {title}
        <p>{`非公開（${item.closedReason}）`}</p>
      </section>
    )
  const mode = isPublic ? body.nameMode : '氏名'
  const letters = lettersOf(record.said)
  const said = record.said.filter(({ itemId }) => itemId === item.id)
  return (
    <section class="stack">
      {title}
      {item.isClosed && <p class="mut">{`非公開の議題です（${item.closedReason}）。`}</p>}
      {said.map((one) => (
        <dl class="say">
          <dt>{speakerIn(mode, one, letters, body.chairTitle)}</dt>
          <dd>
            <p>{isPublic ? one.publicText : one.text}</p>
          </dd>
        </dl>
      ))}
      {record.votes
        .filter(({ itemId }) => itemId === item.id)
        .map((vote) => (
          <p>
            <b>{`${vote.isConsensus ? '了承' : '表決'}　${vote.motion}`}</b>
            <br />
            {voteText(mode === '氏名' ? vote : { ...vote, chairName: body.chairTitle })}
          </p>
        ))}
    </section>
  )
}
