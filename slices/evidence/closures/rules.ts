import type { LinkType } from '../link-types/rules.ts'

/** なぜ walks from `down` to `up`, どうなった the other way. */
export type Direction = 'why' | 'then'

export const deepest = 12
export const usualDepth = 6
export const mostBeads = 2000
export const usualCap = 500
/** Children of one bead through one type beyond this are one line until opened. */
export const groupsBeyond = 50

/** Depth and cap as asked for, within their ceilings. */
export function withinBounds(asked: { depth?: number; cap?: number }): {
  depth: number
  cap: number
} {
  const whole = (n: number | undefined, usual: number, most: number) =>
    n === undefined || !Number.isInteger(n) || n < 1 ? usual : Math.min(n, most)
  return {
    depth: whole(asked.depth, usualDepth, deepest),
    cap: whole(asked.cap, usualCap, mostBeads),
  }
}

type Step = { readonly linkId: string; readonly near: number; readonly far: number }

/**
 * The links that close a circle: walked depth first from the start in the given order, those that lead
 * back to a bead on the way. A second path to a bead closes no circle.
 */
export function closingLinks(start: number, edges: readonly Step[]): ReadonlySet<string> {
  const onward = new Map<number, Step[]>()
  for (const edge of edges) onward.set(edge.near, [...(onward.get(edge.near) ?? []), edge])
  const closing = new Set<string>()
  const state = new Map<number, 'open' | 'done'>([[start, 'open']])
  const stack = [{ bead: start, next: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = onward.get(top.bead)?.[top.next]
    top.next += 1
    if (!edge) {
      state.set(top.bead, 'done')
      stack.pop()
    } else if (state.get(edge.far) === 'open') closing.add(edge.linkId)
    else if (!state.has(edge.far)) {
      state.set(edge.far, 'open')
      stack.push({ bead: edge.far, next: 0 })
    }
  }
  return closing
}

/** What a walk may be asked for. */
export type Asked = {
  readonly depth?: number
  readonly cap?: number
  readonly types?: readonly LinkType[]
}
