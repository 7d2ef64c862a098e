import { AreaField, Confirm, type Filled, HiddenField, Section, Table } from '#ui'
import type { Finding } from '../../designs/rules.ts'
import type { Aside } from '../../designs/tables.ts'
import { indicatorAsides } from '../../indicators/addresses.ts'

/** What the checks say of an indicator that stands, with the reasons why a warning was set aside. */
export function FindingsSection(props: {
  indicatorId: string
  findings: readonly Finding[]
  asides: readonly Aside[]
  writes: boolean
  filled: Filled | null
}) {
  const reasonOf = (id: string) => props.asides.find(({ checkId }) => checkId === id)
  return (
    <Section title="点検" note="残した理由は、指標カードに印刷されます">
      <Table
        caption="当てはまった指摘"
        rows={props.findings}
        rowKey={(row) => row.id}
        empty={<p class="mut">24の点検に、当てはまるものはありません。</p>}
        columns={[
          {
            key: 'id',
            label: '点検',
            cell: (row) => `${row.id}${row.isBlocking ? '●' : '○'}`,
          },
          { key: 'sentence', label: '指摘', cell: (row) => row.sentence },
          {
            key: 'reason',
            label: '残した理由',
            cell: (row) => {
              const aside = reasonOf(row.id)
              if (aside) return `${aside.reason}（${aside.setName}）`
              if (row.isBlocking) return '直す必要があります'
              if (!props.writes) return 'まだ書かれていません'
              return (
                <Confirm
                  open="理由を書いて残す"
                  title={`${row.id} を残します`}
                  name={`aside-${row.id}`}
                  to={indicatorAsides({ indicatorId: props.indicatorId })}
                  submit="理由を残す"
                  filled={props.filled}
                >
                  <p>{row.sentence}</p>
                  <HiddenField name="checkId" value={row.id} />
                  <AreaField name="reason" label="残す理由" rows={2} required />
                </Confirm>
              )
            },
          },
        ]}
        fold
      />
    </Section>
  )
}
