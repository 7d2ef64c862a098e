import type { Visit } from '#platform'
import { Page, SampleTag, Table, Tag } from '#ui'
import { cluster } from '../../addresses.ts'
import type * as at from '../addresses.ts'
import { chainSeenBy, graphOf } from '../tables.ts'

export async function ShowPage({ here, params }: Visit<typeof at.chain>) {
  const chain = await chainSeenBy(here, params.chainId)
  const { nodes, edges } = await graphOf(here, chain.id)
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]))
  return (
    <Page
      title={chain.name}
      back={cluster({ clusterId: chain.clusterId })}
      lede={chain.cluster}
      tags={
        <>
          <Tag>{chain.state}</Tag> {chain.isSample && <SampleTag />}
        </>
      }
    >
      <Table
        caption="工程のつながり"
        rows={nodes}
        rowKey={(row) => row.id}
        total={`${nodes.length}件`}
        empty={<p>まだ何もありません。</p>}
        columns={[
          { key: 'name', label: '工程・材料', cell: (row) => row.name },
          {
            key: 'needs',
            label: '要るもの',
            cell: (row) =>
              edges
                .filter(({ toNode }) => toNode === row.id)
                .map(({ fromNode }) => nameOf.get(fromNode))
                .join('、') || '—',
          },
        ]}
        fold
      />
    </Page>
  )
}
