import { type Visit, withQuery } from '#platform'
import { BarsChart, Empty, LinkButton, Section, Stat, Stats, Table } from '#ui'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { daysToFirstSale, middleOf, stages, tiers } from '../rules.ts'
import { productsSeenBy } from '../tables.ts'
import { productColumns } from './product-columns.tsx'

/** What the 産地 makes, how far each has come, and for which market. */
export async function OfClusterPage({ here, params }: Visit<typeof at.productsOfCluster>) {
  const frame = await frameOf(here, params.clusterId)
  const rows = await productsSeenBy(here, { cluster: frame.cluster.id })
  const days = rows.flatMap(({ steps }) => daysToFirstSale(steps) ?? [])
  const middle = middleOf(days)
  const ofTier = (tier: string) => rows.filter((row) => row.tier === tier).length
  return (
    <ClusterFrame
      frame={frame}
      part="products"
      acts={
        frame.writes && (
          <LinkButton
            href={withQuery(at.newProduct(), { cluster: frame.cluster.id })}
            kind="pri"
            isNew
          >
            商品を登録する
          </LinkButton>
        )
      }
    >
      {rows.length > 0 && (
        <>
          <Stats>
            {tiers.map((tier) => (
              <Stat label={tier} value={ofTier(tier)} unit="件" />
            ))}
            <Stat label="市場段階が未把握" value={ofTier('')} unit="件" />
            <Stat
              label="構想から販売まで（中央）"
              value={middle === null ? '—' : middle.toLocaleString('ja-JP')}
              unit={middle === null ? undefined : '日'}
              note={`両方の日が分かる${days.length}件`}
            />
          </Stats>
          <Section title="どの段階にあるか">
            <BarsChart
              finding="段階ごとの商品の数"
              rows={stages.map((stage) => ({
                label: stage,
                value: rows.filter((row) => row.stage === stage).length,
                strong: stage === '販売中',
              }))}
              digits={0}
            />
          </Section>
        </>
      )}
      <Section title="この産地の商品" note={`${rows.length}件`}>
        <Table
          caption="この産地の商品"
          rows={rows.slice(0, 200)}
          rowKey={(row) => row.id}
          csvHref={withQuery(at.productsCsv(), { cluster: frame.cluster.id })}
          empty={
            <Empty
              title="この産地の商品がまだありません"
              why="商品台帳で産地を選ぶと、ここに並びます。"
              stage="rec"
            />
          }
          columns={productColumns(may.seeSales(here.person)).map((column) => ({
            ...column,
            sort: false,
          }))}
          fold
        />
      </Section>
    </ClusterFrame>
  )
}
