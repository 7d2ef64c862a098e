import { type Needs, reachable } from '#packages/process-chain'
import { broken, type Ruling } from '#platform'
import type { Template } from '../templates/shape.ts'

export const kinds = ['process', 'tool', 'material', 'service', 'product'] as const
export const areas = ['市内', '近隣', '国内', '海外'] as const
export const supplies = ['安定', '1社依存', '代替探索中', '供給終了告知'] as const
export const logics = ['AND', 'OR', 'OPT'] as const

export type Kind = (typeof kinds)[number]
export type Logic = (typeof logics)[number]

export const kindWords: Readonly<Record<Kind, string>> = {
  process: '工程',
  tool: '道具',
  material: '材料',
  service: '検査・物流・まとめ',
  product: '製品',
}
export const logicWords: Readonly<Record<Logic, string>> = {
  AND: '必ず要る',
  OR: 'どれか一つで足りる',
  OPT: '一部の製品だけ要る',
}

export type Line<Id = string> = {
  readonly fromNode: Id
  readonly toNode: Id
  readonly logic: Logic
  /** Alternatives into one node share a number above 0. */
  readonly branch: number
  /** The products for which an OPT line counts. */
  readonly products: readonly Id[]
}
export type Point = { readonly id: string; readonly name: string; readonly kind: Kind }
/** Points and lines, whatever else is kept with them. */
export type Web = { readonly nodes: readonly Point[]; readonly edges: readonly Line[] }

/** What a template draws: nodes in its order, lines between their names. */
export function drawnFrom({ steps }: Template) {
  const nodes = steps.map(({ name, kind = 'process' as Kind, called = [], note = '' }) => ({
    name,
    kind,
    called,
    note,
  }))
  const lines = steps.flatMap(({ name: toNode, needs = [] }) => {
    let branches = 0
    return needs.flatMap((need): Line[] => {
      if (typeof need === 'string')
        return [{ fromNode: need, toNode, logic: 'AND', branch: 0, products: [] }]
      if ('need' in need)
        return [{ fromNode: need.need, toNode, logic: 'OPT', branch: 0, products: need.only }]
      branches += 1
      const branch = branches
      return need.map((fromNode) => ({ fromNode, toNode, logic: 'OR', branch, products: [] }))
    })
  })
  return { nodes, lines }
}

/** The points by their id, for names. */
export const namesIn = ({ nodes }: Web) => new Map(nodes.map(({ id, name }) => [id, name]))

/** From `start` along the lines to `goal`, both included; null where no way leads there. */
function way(edges: readonly Line[], start: string, goal: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]])
  for (const at of cameFrom.keys()) {
    if (at === goal) {
      const steps: string[] = []
      for (let one: string | null = at; one !== null; one = cameFrom.get(one) ?? null)
        steps.unshift(one)
      return steps
    }
    for (const { fromNode, toNode } of edges)
      if (fromNode === at && !cameFrom.has(toNode)) cameFrom.set(toNode, at)
  }
  return null
}

/** A line that would close a loop is refused, and the loop is told by its names. */
export function noLoopIsMade(
  web: Web,
  line: { readonly fromNode: string; readonly toNode: string },
): Ruling {
  const back = way(web.edges, line.toNode, line.fromNode)
  if (back === null) return true
  const names = namesIn(web)
  const loop = [...back, line.toNode].map((id) => names.get(id) ?? '').join('→')
  return broken(`この矢印を加えると「${loop}」と一周してしまいます。`, 'toNode')
}

/** Whether what is typed can be a line of this web. */
export function theLineFits(web: Web, line: Line): Ruling {
  const kindOf = new Map(web.nodes.map(({ id, kind }) => [id, kind]))
  const is = (id: string, kind: Kind) => kindOf.get(id) === kind
  if (!kindOf.has(line.fromNode))
    return broken('要るものを、この連鎖の中から選んでください。', 'fromNode')
  if (!kindOf.has(line.toNode))
    return broken('それを要る工程・製品を、この連鎖の中から選んでください。', 'toNode')
  if (is(line.fromNode, 'product'))
    return broken('製品は連鎖の終わりです。製品から先へは矢印を引けません。', 'fromNode')
  if (
    web.edges.some(({ fromNode, toNode }) => fromNode === line.fromNode && toNode === line.toNode)
  )
    return broken('その矢印は、もうあります。種類を変えるときは、先に消してください。', 'toNode')
  if (line.logic !== 'OPT') return true
  if (line.products.length === 0)
    return broken('どの製品のときに要るかを、一つ以上選んでください。', 'products')
  return (
    line.products.every((id) => is(id, 'product')) ||
    broken('製品は、この連鎖の製品から選んでください。', 'products')
  )
}

/** What a node needs when this product is made: lines that count for others only are left out. */
function groupsOf(edges: readonly Line[], node: string, product: string): string[][] {
  const groups: string[][] = []
  const branches = new Map<number, string[]>()
  for (const { fromNode, toNode, logic, branch, products } of edges) {
    if (toNode !== node) continue
    if (logic === 'AND') groups.push([fromNode])
    else if (logic === 'OPT') {
      if (products.includes(product)) groups.push([fromNode])
    } else branches.set(branch, [...(branches.get(branch) ?? []), fromNode])
  }
  return [...groups, ...branches.values()]
}

/**
 * All that one product needs, by the ids of the nodes, as the packages of chains read it: every group
 * (AND), of each one member (OR), and of the OPT lines those that count for this product.
 */
export function needsOf({ edges }: Web, productId: string): Needs {
  const needs: Record<string, readonly (readonly string[])[]> = {}
  const open = [productId]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Object.hasOwn(needs, node)) continue
    const groups = groupsOf(edges, node, productId)
    needs[node] = groups
    open.push(...groups.flat())
  }
  return needs
}

export const productsIn = ({ nodes }: Web) => nodes.filter(({ kind }) => kind === 'product')

/** The products that can still be made when some nodes are gone. */
export function possibleWithout(web: Web, gone: readonly string[]): Point[] {
  return productsIn(web).filter(({ id }) => {
    const needs = needsOf(web, id)
    const among = gone.filter((one) => Object.hasOwn(needs, one))
    return reachable({ needs, products: [id], gone: among }).possibleAfter.length > 0
  })
}

/** The makers' products for which a node is needed, whichever way. */
export function productsNeeding(web: Web, nodeId: string): Point[] {
  return productsIn(web).filter(({ id }) => Object.hasOwn(needsOf(web, id), nodeId))
}

export type Gap = { readonly node: string | null; readonly sentence: string }

/** What is still missing before the trade can be asked whether the chain is right. */
export function gapsOf(web: Web): Gap[] {
  const products = productsIn(web)
  if (products.length === 0)
    return [
      { node: null, sentence: '製品がありません。何ができる連鎖かを、一つ以上加えてください。' },
    ]
  const needs = products.map(({ id }) => needsOf(web, id))
  const names = namesIn(web)
  const called = (id: string) => names.get(id) ?? ''
  const gaps: Gap[] = []
  products.forEach(({ id, name }, at) => {
    const own = needs[at] ?? {}
    if (own[id]?.length === 0)
      gaps.push({ node: id, sentence: `製品「${name}」につながる工程がありません。` })
    for (const node of Object.keys(own)) {
      const into = web.edges.filter(({ toNode }) => toNode === node)
      if (node !== id && into.length > 0 && own[node]?.length === 0)
        gaps.push({
          node,
          sentence: `製品「${name}」のとき、「${called(node)}」の前の工程がありません。`,
        })
    }
  })
  for (const { id, name, kind } of web.nodes)
    if (kind !== 'product' && !needs.some((own) => Object.hasOwn(own, id)))
      gaps.push({ node: id, sentence: `「${name}」から、どの製品にも矢印がつながっていません。` })
  for (const [key, members] of groupedAlternatives(web.edges))
    if (members.length === 1) {
      const node = key.split(' ')[0] ?? ''
      gaps.push({
        node,
        sentence: `「${called(node)}」の「どれか一つで足りる」に、代わりの工程がありません。`,
      })
    }
  return gaps
}

function groupedAlternatives(edges: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>()
  for (const edge of edges) {
    if (edge.logic !== 'OR') continue
    const key = `${edge.toNode} ${edge.branch}`
    groups.set(key, [...(groups.get(key) ?? []), edge])
  }
  return groups
}

export function nothingIsMissing(web: Web): Ruling {
  const [first] = gapsOf(web)
  return first === undefined || broken(`連鎖に足りないところがあります。${first.sentence}`)
}

export function theNameIsFree(isTaken: boolean): Ruling {
  return (
    !isTaken || broken('同じ名前の連鎖が、この産地にあります。別の名前を付けてください。', 'name')
  )
}

/** By what a figure of this chain is named. */
export function versionWords(chain: { readonly state: string; readonly number: number }): string {
  if (chain.number === 0) return `未確定（${chain.state}）`
  return chain.state === '確定' ? `第${chain.number}版` : `第${chain.number}版を${chain.state}`
}
