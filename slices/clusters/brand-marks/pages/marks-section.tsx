import { Day, Empty, LinkButton, SampleTag, Section, Table } from '#ui'
import * as at from '../addresses.ts'
import type { BrandMark } from '../tables.ts'

/** Under which protected names the 産地 sells. */
export function MarksSection(props: {
  clusterId: string
  rows: readonly BrandMark[]
  writes: boolean
}) {
  const { clusterId, writes } = props
  return (
    <Section
      title="商標・指定"
      note={`${props.rows.length}件`}
      acts={
        writes && (
          <>
            <LinkButton href={at.markList({ clusterId })} kind="sub" size="sm">
              名簿から記録する
            </LinkButton>
            <LinkButton href={at.newMark({ clusterId })} kind="sub" size="sm">
              商標・指定を記録する
            </LinkButton>
          </>
        )
      }
    >
      <Table
        caption="商標・指定"
        rows={props.rows}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="商標・指定がまだ記録されていません"
            why="地域団体商標、地理的表示（GI）、伝統的工芸品の指定を、だれが管理しているかとともに残します。"
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
                  <a href={at.mark({ clusterId, markId: row.id })}>{row.name}</a>
                ) : (
                  row.name
                )}{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          {
            key: 'kind',
            label: '種類',
            cell: (row) => (
              <span>
                {row.kind}
                {row.number && <small class="mut">　{row.number}</small>}
              </span>
            ),
          },
          {
            key: 'on',
            label: '登録・指定の日',
            cell: (row) => (row.designatedOn ? <Day on={row.designatedOn} form="short" /> : '不明'),
          },
          { key: 'holder', label: '権利者・管理する団体', cell: (row) => row.holder || '未把握' },
          { key: 'source', label: '出典', cell: (row) => row.source },
        ]}
        fold
      />
    </Section>
  )
}
