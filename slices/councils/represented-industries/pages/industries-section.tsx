import { Section, Table } from '#ui'
import { type ClusterCover, joinedText } from '../rules.ts'

const shown = 8

/** 産地の業種のうち、委員のいないもの, cluster by cluster. */
export function IndustriesSection(props: {
  covers: readonly ClusterCover[]
  joined: number
  members: number
}) {
  return (
    <Section title="産地の業種のうち、委員のいないもの" note="台帳の登録から">
      <p class="s14">{joinedText(props.joined, props.members)}</p>
      {props.joined > 0 && (
        <Table
          caption="産地の業種のうち、委員のいないもの"
          rows={props.covers}
          rowKey={(row) => row.cluster}
          fold
          columns={[
            { key: 'cluster', label: '産地', cell: (row) => row.cluster },
            {
              key: 'count',
              label: '委員のいない業種',
              align: 'n',
              cell: (row) => `${row.missing.length}/${row.processes}`,
            },
            {
              key: 'missing',
              label: '業種（登録の多い順）',
              cell: (row) =>
                row.missing.length === 0
                  ? 'すべての業種に委員がいます'
                  : `${row.missing
                      .slice(0, shown)
                      .map(({ process, businesses }) => `${process}（${businesses}者）`)
                      .join(
                        '、',
                      )}${row.missing.length > shown ? `　ほか${row.missing.length - shown}業種` : ''}`,
            },
          ]}
          empty={<p>産地の工程が、まだ登録されていません。</p>}
        />
      )}
    </Section>
  )
}
