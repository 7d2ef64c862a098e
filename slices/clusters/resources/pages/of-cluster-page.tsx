import { type Visit, withQuery } from '#platform'
import { Empty, LinkButton, Section, Table } from '#ui'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import * as at from '../addresses.ts'
import { resourcesSeenBy } from '../tables.ts'
import { resourceColumns } from './list-page.tsx'

/** The resources from which a 産地 lives. */
export async function OfClusterPage({ here, params }: Visit<typeof at.resourcesOfCluster>) {
  const frame = await frameOf(here, params.clusterId)
  const rows = await resourcesSeenBy(here, { cluster: frame.cluster.id })
  return (
    <ClusterFrame
      frame={frame}
      part="resources"
      acts={
        frame.writes && (
          <LinkButton
            href={withQuery(at.newResource(), { cluster: frame.cluster.id })}
            kind="pri"
            isNew
          >
            地域資源を登録する
          </LinkButton>
        )
      }
    >
      <Section title="この産地の地域資源" note={`${rows.length}件`}>
        <Table
          caption="この産地の地域資源"
          rows={rows.slice(0, 200)}
          rowKey={(row) => row.id}
          csvHref={withQuery(at.resourcesCsv(), { cluster: frame.cluster.id })}
          empty={
            <Empty
              title="この産地に結びつく地域資源がありません"
              why="地域資源の登録で産地を選ぶと、ここに並びます。"
              stage="rec"
            />
          }
          columns={resourceColumns.map((column) => ({ ...column, sort: false }))}
          fold
        />
        {rows.length > 200 && (
          <p>
            <a href={withQuery(at.resources(), { cluster: frame.cluster.id })}>
              残りを一覧で見る（{rows.length}件）
            </a>
          </p>
        )}
      </Section>
    </ClusterFrame>
  )
}
