import { broken, type Ruling } from '#platform'
import { kindWords, type Line, logicWords, namesIn } from '../chains/rules.ts'
import type { Graph, Node } from '../chains/tables.ts'

export function itCanBeAsked(chain: { readonly state: string }): Ruling {
  return (
    chain.state !== '確定' ||
    broken(
      '確定した連鎖です。直してから確かめてもらうときは、先に「改訂を始める」を押してください。',
    )
  )
}

export function itWasAsked(chain: { readonly state: string }): Ruling {
  return (
    chain.state === '確認中' ||
    broken(
      chain.state === '確定'
        ? 'この連鎖は、もう確定しています。'
        : '産地の人に確かめてもらう前には、確定できません。先に「確認を頼む」を記録してください。',
    )
  )
}

export function itIsFixed(chain: { readonly state: string }): Ruling {
  return chain.state === '確定' || broken('確定した連鎖だけが、改訂を始められます。')
}

export type Change = { readonly what: string; readonly before: string; readonly after: string }

const facts: readonly (readonly [string, (node: Node) => string])[] = [
  ['名前', ({ name }) => name],
  ['種類', ({ kind }) => kindWords[kind]],
  ['市の工程', ({ process }) => process ?? ''],
  ['どこで', ({ area }) => area],
  ['供給の状態', ({ supply, supplyEndsOn }) => [supply, supplyEndsOn].filter(Boolean).join(' ')],
  ['受注の量', ({ demand }) => (demand === null ? '' : String(demand))],
  ['受注の出どころ', ({ demandSource }) => demandSource],
  ['メモ', ({ note }) => note],
]

function lineWords(graph: Graph, { logic, branch, products }: Line): string {
  const names = namesIn(graph)
  const only = products.map((id) => names.get(id) ?? '').join('、')
  return `${logicWords[logic]}${branch > 1 ? `（組${branch}）` : ''}${only ? `（${only}）` : ''}`
}

/** What one version says otherwise than an earlier one; a node is the same by its id, whatever its name. */
export function changesBetween(before: Graph, after: Graph): Change[] {
  const changes: Change[] = []
  const old = new Map(before.nodes.map((node) => [node.id, node]))
  const now = new Map(after.nodes.map((node) => [node.id, node]))
  for (const node of after.nodes) {
    const was = old.get(node.id)
    if (!was) changes.push({ what: kindWords[node.kind], before: '', after: node.name })
    for (const [what, told] of was ? facts : [])
      if (was && told(was) !== told(node))
        changes.push({ what: `「${was.name}」の${what}`, before: told(was), after: told(node) })
  }
  for (const node of before.nodes)
    if (!now.has(node.id))
      changes.push({ what: kindWords[node.kind], before: node.name, after: '' })
  const key = ({ fromNode, toNode }: Line) => `${fromNode} ${toNode}`
  const oldLines = new Map(before.edges.map((edge) => [key(edge), edge]))
  const newLines = new Map(after.edges.map((edge) => [key(edge), edge]))
  const arrow = (graph: Graph, { fromNode, toNode }: Line) => {
    const names = namesIn(graph)
    return `矢印「${names.get(fromNode) ?? ''}→${names.get(toNode) ?? ''}」`
  }
  for (const [at, edge] of newLines) {
    const was = oldLines.get(at)
    const told = lineWords(after, edge)
    if (!was) changes.push({ what: arrow(after, edge), before: '', after: told })
    else if (lineWords(before, was) !== told)
      changes.push({ what: arrow(after, edge), before: lineWords(before, was), after: told })
  }
  for (const [at, edge] of oldLines)
    if (!newLines.has(at))
      changes.push({ what: arrow(before, edge), before: lineWords(before, edge), after: '' })
  return changes
}

/** Those of the trade by name, one a line as they were typed; for those who may not know, how many. */
export function peopleInWords(typed: string, seesNames: boolean): string {
  const people = typed.split('\n')
  return seesNames ? people.join('、') : `産地の人${people.length}人`
}
