import { withQuery } from '#platform'
import { Day, Empty, Table, Tag } from '#ui'
import { node as nodePage } from '../../nodes/addresses.ts'
import { usesOfProcess } from '../../uses/addresses.ts'
import * as at from '../addresses.ts'
import { kindWords, type Line, namesIn, productsNeeding } from '../rules.ts'
import type { Chain, Graph, Node } from '../tables.ts'

/** 「ロー材、ロー付けかレーザー溶接、鏨（花器だけ）」: all of it is needed, of each group one. */
export function needsInWords(graph: Graph, node: Node): string {
  const names = namesIn(graph)
  const called = (id: string) => names.get(id) ?? ''
  const groups = new Map<string, Line[]>()
  for (const edge of graph.edges) {
    if (edge.toNode !== node.id) continue
    const key = edge.logic === 'OR' ? `OR ${edge.branch}` : edge.fromNode
    groups.set(key, [...(groups.get(key) ?? []), edge])
  }
  return [...groups.values()]
    .map((lines) =>
      lines
        .map(({ fromNode, logic, products }) =>
          logic === 'OPT'
            ? `${called(fromNode)}（${products.map(called).join('・') || '製品が決まっていない'}だけ）`
            : called(fromNode),
        )
        .join('か'),
    )
    .join('、')
}

/** How many can do it; 不明 where it is not tied to the city's list, and nothing for what nobody holds. */
export function holdersInWords(node: Node, holders: ReadonlyMap<string, number>): string {
  if (node.kind !== 'process' && node.kind !== 'service') return ''
  if (node.processId === null) return '不明（一覧と結んでいない）'
  return String(holders.get(node.processId) ?? 0)
}

/** The same as the drawing, to read, to search and to press. */
export function StepsTable(props: {
  chain: Chain
  graph: Graph
  holders: ReadonlyMap<string, number>
  writes: boolean
}) {
  const { chain, graph, holders } = props
  const products = graph.nodes.filter(({ kind }) => kind === 'product').length
  return (
    <Table
      caption="工程・道具・材料の表（図と同じ内容）"
      rows={graph.nodes}
      rowKey={(row) => row.id}
      total={`${graph.nodes.length}件`}
      csvHref={at.chainCsv({ chainId: chain.id })}
      empty={
        <Empty
          title="工程がまだありません"
          why="まず、この連鎖で何ができるか（製品）を一つ加え、そこから前へたどってください。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'name',
          label: '名前',
          // A short name stays on one line beside a long list of what is needed.
          cell: (row) => (
            <span class={row.name.length <= 14 ? 'nowrap' : undefined}>
              {props.writes ? (
                <a href={nodePage({ chainId: chain.id, nodeId: row.id })}>{row.name}</a>
              ) : (
                row.name
              )}
            </span>
          ),
        },
        { key: 'kind', label: '種類', cell: (row) => kindWords[row.kind] },
        {
          key: 'needs',
          label: '要るもの',
          cell: (row) => needsInWords(graph, row) || '—',
        },
        {
          key: 'products',
          label: '関わる製品',
          cell: (row) => {
            if (row.kind === 'product') return '—'
            const needing = productsNeeding(graph, row.id)
            if (needing.length === products && products > 1) return '全部'
            return needing.map(({ name }) => name).join('、') || <Tag kind="warn">なし</Tag>
          },
        },
        {
          key: 'holders',
          label: '担い手（者）',
          align: 'n',
          cell: (row) => <Holders node={row} holders={holders} chainId={chain.id} />,
        },
        { key: 'area', label: 'どこで', cell: (row) => row.area || '—' },
        { key: 'supply', label: '供給', cell: (row) => <Supply node={row} /> },
        {
          key: 'demand',
          label: '受注の量',
          align: 'n',
          cell: (row) =>
            row.demand === null ? (
              '—'
            ) : (
              <span title={row.demandSource}>
                {row.demand.toLocaleString('ja-JP')}
                <small>{` ${row.demandSource}`}</small>
              </span>
            ),
        },
      ]}
      fold
    />
  )
}

function Holders(props: { node: Node; holders: ReadonlyMap<string, number>; chainId: string }) {
  const { node, holders } = props
  const words = holdersInWords(node, holders)
  if (node.processId === null) return words === '' ? '—' : <span class="mut">不明</span>
  return (
    <a
      href={withQuery(usesOfProcess({ processId: node.processId }), { chain: props.chainId })}
      aria-label={`${node.name}の担い手 ${words === '0' ? 'なし' : words}。ほかの使い道を見る`}
    >
      {words === '0' ? <Tag kind="bad">なし</Tag> : words}
    </a>
  )
}

function Supply({ node }: { node: Node }) {
  if (node.supply === null)
    return node.kind === 'tool' || node.kind === 'material' ? <span class="mut">不明</span> : '—'
  if (node.supply === '安定') return <Tag kind="ok">安定</Tag>
  if (node.supply !== '供給終了告知') return <Tag kind="warn">{node.supply}</Tag>
  return (
    <>
      <Tag kind="bad">供給終了告知</Tag> <Day on={node.supplyEndsOn} form="short" />
    </>
  )
}
