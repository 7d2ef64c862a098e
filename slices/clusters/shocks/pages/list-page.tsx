import { csvFileOf, type FileAnswer, type Here, type Visit } from '#platform'
import { LinkButton, Notice, Section } from '#ui'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import { type Cluster, clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { linesOf, type Shock, shocksOf } from '../tables.ts'
import { SeriesFigures } from './series-figures.tsx'
import { ShocksTable } from './shocks-table.tsx'

/** The events of a 産地 with the statistics that are drawn beside them. */
export async function timelineOf(here: Here, cluster: Cluster) {
  const shocks = await shocksOf(here, cluster.id)
  const asked = [...cluster.series, ...shocks.flatMap(({ series }) => series)]
  return { shocks, lines: await linesOf(here, [...new Set(asked)]) }
}

export async function ListPage({ here, params }: Visit<typeof at.shocks>) {
  const frame = await frameOf(here, params.clusterId)
  const { cluster, writes } = frame
  const { shocks, lines } = await timelineOf(here, cluster)
  return (
    <ClusterFrame
      frame={frame}
      part="shocks"
      acts={
        <>
          <LinkButton href={at.shocksPaper(params)} kind="sub">
            年表をA4で印刷
          </LinkButton>
          {writes && (
            <LinkButton href={at.newShock(params)} kind="pri" isNew>
              出来事を記録する
            </LinkButton>
          )}
        </>
      }
    >
      <Section title="何が産地を揺らしたか" note="古い順">
        <ShocksTable
          clusterId={cluster.id}
          shocks={shocks}
          lines={lines}
          clusterSeries={cluster.series}
          writes={writes}
        />
      </Section>
      <Section title="そのとき市の統計はどう動いたか">
        {lines.length === 0 ? (
          <Notice>
            並べる統計がまだ選ばれていません。産地の登録か出来事の記録で、統計を選ぶと図が出ます。
          </Notice>
        ) : (
          <SeriesFigures lines={lines} shocks={shocks} />
        )}
      </Section>
    </ClusterFrame>
  )
}

/** The 年表 as a file. */
export async function shocksFile({
  here,
  params,
}: Visit<typeof at.shocksCsv>): Promise<FileAnswer> {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return csvFileOf<Shock>(
    `年表_${cluster.name}`,
    [
      { head: '年', cell: (row) => row.year },
      { head: '続いた年', cell: (row) => row.untilYear },
      { head: '種類', cell: (row) => row.kind },
      { head: '出来事', cell: (row) => row.title },
      { head: '内容', cell: (row) => row.event },
      { head: '影響を受けた工程', cell: (row) => row.processes.join('、') },
      { head: '影響を受けた製品', cell: (row) => row.products.join('、') },
      { head: '出典', cell: (row) => row.source },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    await shocksOf(here, cluster.id),
  )
}
