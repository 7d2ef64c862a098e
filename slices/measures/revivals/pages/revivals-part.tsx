import { formatYen } from '#packages/japan'
import { Day, Instant, Section, Table } from '#ui'
import { stageLabels } from '../../rounds/rules.ts'
import type { Revival } from '../tables.ts'

/** 復活要求 as section and desk read them; nothing where there is none. */
export function Revivals({ revivals }: { revivals: readonly Revival[] }) {
  if (revivals.length === 0) return null
  return (
    <Section title="復活要求" note="単位：千円">
      <Table
        caption="復活要求"
        rows={revivals}
        rowKey={(one) => one.id}
        empty={<span />}
        columns={[
          { key: 'stage', label: 'どの内示に', cell: (one) => stageLabels[one.stage] },
          {
            key: 'amount',
            label: '復活を求める額',
            align: 'n',
            cell: (one) => formatYen(one.amountYen, { unit: '千円' }),
          },
          { key: 'facts', label: '新しい事実', cell: (one) => one.newFacts },
          { key: 'learnt', label: '分かった日', cell: (one) => <Day on={one.learntOn} /> },
          {
            key: 'at',
            label: '日時と人',
            cell: (one) => (
              <>
                <Instant at={one.askedAt} form="short" /> {one.askedName}
              </>
            ),
          },
        ]}
        fold
      />
    </Section>
  )
}
