import { broken, type Ruling } from '#platform'
import type { Template } from '../templates/shape.ts'

export const kinds = ['process', 'tool', 'material', 'service', 'product'] as const
export const areas = ['市内', '近隣', '国内', '海外'] as const
export const supplies = ['安定', '1社依存', '代替探索中', '供給終了告知'] as const
export const logics = ['AND', 'OR', 'OPT'] as const

export type Kind = (typeof kinds)[number]
export type Logic = (typeof logics)[number]

export type Line<Id = string> = {
  readonly fromNode: Id
  readonly toNode: Id
  readonly logic: Logic
  /** Alternatives into one node share a number above 0. */
  readonly branch: number
  /** The products for which an OPT line counts. */
  readonly products: readonly Id[]
}
type Drawn = { readonly name: string; readonly kind: Kind; readonly called: readonly string[] }

/** What a template draws: nodes in its order, lines between their names. */
export function drawnFrom({ steps }: Template): { nodes: Drawn[]; lines: Line[] } {
  const nodes = steps.map(({ name, kind = 'process', called = [] }) => ({ name, kind, called }))
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

export function theNameIsFree(isTaken: boolean): Ruling {
  return (
    !isTaken || broken('同じ名前の連鎖が、この産地にあります。別の名前を付けてください。', 'name')
  )
}
