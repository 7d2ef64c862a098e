import { broken, type Ruling } from '#platform'
import { type Kind, type Line, noLoopIsMade, theLineFits, type Web } from '../chains/rules.ts'

type Typed = {
  readonly kind: Kind
  readonly name: string
  readonly processId: string | null
  readonly supply: string | null
  readonly supplyEndsOn: string | null
  readonly demand: number | null
  readonly demandSource: string
}

/** What is fixed stays as it was; it is changed on the way to the next version. */
export function theChainIsOpen(chain: { state: string; number: number }): Ruling {
  return (
    chain.state !== '確定' ||
    broken(
      `この連鎖は第${chain.number}版として確定しています。直すときは、先に「改訂を始める」を押してください。`,
    )
  )
}

export function theNodeFits(web: Web, typed: Typed, nodeId: string | null): Ruling {
  if (web.nodes.some(({ id, name }) => id !== nodeId && name === typed.name))
    return broken(`「${typed.name}」は、この連鎖にもうあります。別の名前にしてください。`, 'name')
  const holds = typed.kind === 'process' || typed.kind === 'service'
  if (typed.processId !== null && !holds)
    return broken('市の工程の一覧と結べるのは、工程と検査・物流だけです。', 'processId')
  const supplied = typed.kind === 'tool' || typed.kind === 'material' || typed.kind === 'service'
  if (typed.supply !== null && !supplied)
    return broken('供給の状態は、道具・材料・検査や物流にだけ付けられます。', 'supply')
  if ((typed.supply === '供給終了告知') !== (typed.supplyEndsOn !== null))
    return broken(
      typed.supplyEndsOn === null
        ? '供給が終わる日を入れてください（例：令和11年3月31日）。'
        : '供給が終わる日は、「供給終了告知」のときにだけ入れてください。',
      'supplyEndsOn',
    )
  if (typed.demand !== null && typed.demandSource === '')
    return broken('受注の量を何で知ったか、出どころを入れてください。', 'demandSource')
  if (nodeId === null) return true
  if (typed.kind === 'product' && web.edges.some(({ fromNode }) => fromNode === nodeId))
    return broken('ここから先へ矢印が出ているので、製品にはできません。', 'kind')
  if (typed.kind !== 'product' && web.edges.some(({ products }) => products.includes(nodeId)))
    return broken('この製品のときだけ要る矢印があるので、種類を変えられません。', 'kind')
  return true
}

/** The order after one has changed places with its neighbour; null where it has none on that side. */
export function movedOrder(
  ids: readonly string[],
  id: string,
  to: 'before' | 'after',
): string[] | null {
  const at = ids.indexOf(id)
  const other = at + (to === 'before' ? -1 : 1)
  const [one, two] = [ids[at], ids[other]]
  if (one === undefined || two === undefined) return null
  return ids.map((each, n) => (n === at ? two : n === other ? one : each))
}

/**
 * What is taken out together: nodes with every line at them, and the lines of others that counted for a
 * product among them.
 */
export function takenWith<E extends Line & { readonly id: string }>(
  edges: readonly E[],
  nodeId: string,
): { readonly gone: E[]; readonly changed: { id: string; products: string[] }[] } {
  const gone = edges.filter(({ fromNode, toNode }) => fromNode === nodeId || toNode === nodeId)
  const changed = edges
    .filter((edge) => !gone.includes(edge) && edge.products.includes(nodeId))
    .map(({ id, products }) => ({ id, products: products.filter((one) => one !== nodeId) }))
  return { gone, changed }
}

/** Which lines can come back: those whose ends are there and that close no loop that was drawn since. */
export function linesThatFit<E extends Line>(web: Web, lines: readonly E[]): E[] {
  const edges: Line[] = [...web.edges]
  const known = new Set(web.nodes.map(({ id }) => id))
  return lines.filter((line) => {
    const now = { nodes: web.nodes, edges }
    const products = line.products.filter((id) => known.has(id))
    const fits =
      theLineFits(now, { ...line, products }) === true && noLoopIsMade(now, line) === true
    if (fits) edges.push(line)
    return fits
  })
}
