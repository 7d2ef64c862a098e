import type { Line } from '../chains/rules.ts'

/** The group that an alternative joins: the one named, else the only one there is, else a new one. */
export function branchFor(edges: readonly Line[], toNode: string, asked: number | null): number {
  if (asked !== null) return asked
  const groups = new Set(
    edges
      .filter((edge) => edge.toNode === toNode && edge.logic === 'OR')
      .map(({ branch }) => branch),
  )
  const [only] = groups
  return groups.size === 1 && only !== undefined ? only : Math.max(0, ...groups) + 1
}
