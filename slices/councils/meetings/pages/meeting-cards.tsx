import { Card } from '#ui'
import type { Presence } from '../../attendances/rules.ts'
import type { Attendance } from '../../attendances/tables.ts'
import type { Item } from '../../items/tables.ts'

/** 次第: what is taken up in which order and for how long. */
export function AgendaCard({ items, edit }: { items: readonly Item[]; edit: string | null }) {
  const minutes = items.reduce((all, item) => all + item.minutes, 0)
  return (
    <Card title="次第" note={`${minutes}分`}>
      {items.length === 0 && <p>議題はまだありません。</p>}
      {items.length > 0 && (
        <ol class="stack s14">
          {items.map((item) => (
            <li>
              <b>{`${item.number}　${item.title}`}</b>
              <br />
              <span class="mut">
                {`${item.kind}　${item.minutes}分`}
                {item.isClosed && `　非公開（${item.closedReason}）`}
                {item.outcome !== '' && `　${item.outcome}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {edit !== null && (
        <p>
          <a href={edit}>議題を決める</a>
        </p>
      )}
    </Card>
  )
}

/** 顔ぶれ: by category, who comes or came; a filled circle and an open one, and the numbers. */
export function FacesCard(props: {
  called: readonly Attendance[]
  presences: readonly Presence[]
  began: boolean
}) {
  const { called, presences, began } = props
  const isThere = (one: Attendance) =>
    began
      ? presences.some(({ memberId }) => memberId === one.memberId)
      : one.reply !== '' && one.reply !== '欠席'
  const groups = [...new Set(called.map(({ category }) => category))]
  return (
    <Card title="顔ぶれ" note={began ? '●出席 ○欠席' : '●出席予定 ○欠席・未回答'}>
      {called.length === 0 ? (
        <p>招集すると、委員の出欠が出ます。</p>
      ) : (
        <table class="tbl tight">
          <tbody>
            {groups.map((category) => {
              const group = called.filter((one) => one.category === category)
              const there = group.filter(isThere).length
              return (
                <tr>
                  <th scope="row">{category}</th>
                  <td>
                    <span aria-hidden="true">
                      {'●'.repeat(there)}
                      {'○'.repeat(group.length - there)}
                    </span>
                  </td>
                  <td class="n">{`${there}/${group.length}`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Card>
  )
}
