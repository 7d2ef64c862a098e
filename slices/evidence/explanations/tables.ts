import type { Here } from '#platform'
import { type Viewer, viewerOf } from '../audiences/tables.ts'
import { type BeadHead, headsOf } from '../beads/tables.ts'
import type { Asked, Direction } from '../closures/rules.ts'
import { type Edge, type Walk, walk } from '../closures/tables.ts'
import type { Mark } from '../decisions/rules.ts'
import { marksOf } from '../threads/tables.ts'

export type ExplainedBead = {
  readonly head: BeadHead
  readonly depth: number
  /** 1 for the first; assigned after what is hidden was left out. */
  readonly number: number
  /** The links by which it was reached or is tied to what was reached before it. */
  readonly links: readonly (Edge & { readonly mark: Mark })[]
}

/** A closure with its heads and marks: all that lists, papers and exports print. */
export type Explanation = {
  readonly start: BeadHead
  readonly direction: Direction
  readonly beads: readonly ExplainedBead[]
  readonly edges: readonly (Edge & { readonly mark: Mark })[]
  readonly groups: readonly {
    readonly near: BeadHead
    readonly type: Edge['type']
    readonly count: number
    readonly first: readonly BeadHead[]
  }[]
  readonly truncatedAt: number | null
}

/**
 * なぜ？ or どうなった？ of a bead, of what the viewer sees.
 * @param asked depth, cap and types
 * @param decision of the start, for its marks; without it the latest that binds
 */
export async function explain(
  here: Here,
  start: BeadHead,
  direction: Direction,
  asked: Asked = {},
  decision?: string,
  viewer?: Viewer,
): Promise<Explanation> {
  const looking = viewer ?? (await viewerOf(here))
  const walked = await walk(here, looking, start.bead, direction, asked)
  const marks = await marksOf(here, start, walked, direction, decision)
  const wanted = [
    ...walked.beads.map((one) => one.bead),
    ...walked.groups.flatMap((group) => [...group.first]),
  ]
  const heads = new Map(
    (await headsOf(here, looking, wanted)).map((head) => [head.bead, head] as const),
  )
  heads.set(start.bead, start)
  return { start, direction, ...joined(walked, heads, marks) }
}

function joined(
  walked: Walk,
  heads: ReadonlyMap<number, BeadHead>,
  marks: ReadonlyMap<string, Mark>,
): Pick<Explanation, 'beads' | 'edges' | 'groups' | 'truncatedAt'> {
  const edges = walked.edges.map((edge) => ({ ...edge, mark: marks.get(edge.linkId) ?? '' }))
  const into = Map.groupBy(edges, (edge) => edge.far)
  const known = walked.beads.flatMap(({ bead, depth }) => {
    const head = heads.get(bead)
    return head ? [{ head, depth }] : []
  })
  return {
    edges,
    beads: known.map(({ head, depth }, i) => ({
      head,
      depth,
      number: i + 1,
      links: into.get(head.bead) ?? [],
    })),
    groups: walked.groups.flatMap(({ near, type, count, first }) => {
      const head = heads.get(near)
      if (!head) return []
      const shown = first.flatMap((bead) => heads.get(bead) ?? [])
      return [{ near: head, type, count, first: shown }]
    }),
    truncatedAt: walked.truncatedAt,
  }
}
