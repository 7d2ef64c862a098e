import { Day, Empty, Table } from '#ui'
import type { LoadedCase } from './loaded-case.tsx'

/** What is still to be done and until when: for the hall by post, for the recipient what is the recipient's own. */
export function DutiesPart({ loaded }: { loaded: LoadedCase }) {
  const own = loaded.duties
    .filter((duty) => !duty.isDone)
    .map(({ what, dueOn }) => ({ post: '申請者', what, dueOn }))
  // What the hall is to receive stands there with the same day as what the recipient is to send.
  const isHall = loaded.hallDuties.length > 0
  const rows = isHall ? [...loaded.hallDuties, ...own.filter(({ dueOn }) => dueOn === null)] : own
  if (rows.length === 0) return null
  return (
    <Table
      caption="残っている手続と期限"
      rows={rows}
      rowKey={(one) => `${one.post} ${one.what}`}
      empty={<Empty title="期限のあるものはありません" why="" />}
      columns={[
        { key: 'what', label: 'すること', cell: (one) => one.what },
        ...(isHall
          ? [{ key: 'post', label: 'だれが', cell: (one: { post: string }) => one.post }]
          : []),
        {
          key: 'due',
          label: '期限',
          cell: (one) => (one.dueOn === null ? '期限なし' : <Day on={one.dueOn} />),
        },
      ]}
      fold
    />
  )
}
