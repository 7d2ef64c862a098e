import { Day, Empty, LinkButton, SampleTag, Section, Table } from '#ui'
import * as at from '../addresses.ts'
import type { Organisation } from '../tables.ts'

/** Who stands for the trade: 組合, schools, institutes. */
export function OrganisationsSection(props: {
  clusterId: string
  rows: readonly Organisation[]
  writes: boolean
}) {
  const { clusterId, writes } = props
  return (
    <Section
      title="団体"
      note={`${props.rows.length}件`}
      acts={
        writes && (
          <LinkButton href={at.newOrganisation({ clusterId })} kind="sub" size="sm">
            団体を記録する
          </LinkButton>
        )
      }
    >
      <Table
        caption="団体"
        rows={props.rows}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="団体がまだ記録されていません"
            why="組合や公設試を残すと、だれに相談し、だれから数を聞くかが引き継げます。"
            stage="rec"
          />
        }
        columns={[
          {
            key: 'name',
            label: '名称',
            cell: (row) => (
              <>
                {writes ? (
                  <a href={at.organisation({ clusterId, organisationId: row.id })}>{row.name}</a>
                ) : (
                  row.name
                )}{' '}
                {row.isSample && <SampleTag />}
                {row.endedYear !== null && <small class="mut">（{row.endedYear}年解散）</small>}
              </>
            ),
          },
          { key: 'kind', label: '種類', cell: (row) => row.kind },
          { key: 'part', label: '産地での役割', cell: (row) => row.part || '—' },
          {
            key: 'members',
            label: '会員（者）',
            align: 'n',
            cell: (row) =>
              row.members === null ? (
                '不明'
              ) : (
                <span>
                  {row.members.toLocaleString('ja-JP')}
                  <br />
                  <small class="mut">
                    <Day on={row.membersOn} form="short" />
                  </small>
                </span>
              ),
          },
          { key: 'source', label: '出典', cell: (row) => row.source },
        ]}
        fold
      />
    </Section>
  )
}
