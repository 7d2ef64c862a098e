import type { ExplainedBead, Explanation } from '../explanations/tables.ts'
import { shownKind } from '../kinds/rules.ts'
import { worstOf } from '../threads/rules.ts'

export type SketchBead = {
  readonly x: number
  readonly y: number
  readonly glyph: string
  readonly isHere: boolean
  readonly isDue: boolean
}
export type SketchWire = {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly look: 'dated' | 'late' | 'due'
}
/** 糸の見取り図: a few beads in columns from left to right, in units of the drawing's own 680 × 160. */
export type Sketch = {
  readonly beads: readonly SketchBead[]
  readonly wires: readonly SketchWire[]
  readonly columns: readonly { readonly x: number; readonly label: string }[]
}

const most = 5
const columnsOf = [
  { label: '統計・調査', side: 'why', families: [1] },
  { label: '課題・意見・目標', side: 'why', families: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] },
  { label: '', side: 'here', families: [] },
  { label: '指標・積算・公募', side: 'then', families: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  { label: '成果', side: 'then', families: [11, 12] },
  { label: '評価', side: 'then', families: [13] },
] as const

/** The first five beads of each column, and the links between those that are drawn. */
export function sketchOf(why: Explanation, became: Explanation): Sketch {
  const filled = columnsOf
    .map(({ label, side, families }) => {
      const known: readonly number[] = families
      const from = side === 'why' ? why : became
      const beads =
        side === 'here' ? [] : from.beads.filter(({ head }) => known.includes(head.family))
      return { label: label || shownKind(why.start.kind).label, side, beads: beads.slice(0, most) }
    })
    .filter(({ side, beads }) => side === 'here' || beads.length > 0)
  const step = 680 / (filled.length + 1)
  const places = new Map<number, { x: number; y: number; bead: ExplainedBead | null }>()
  for (const [n, { side, beads }] of filled.entries()) {
    const x = Math.round(step * (n + 1))
    if (side === 'here') places.set(why.start.bead, { x, y: 70, bead: null })
    for (const [row, bead] of beads.entries()) {
      const y = Math.round(70 + (row - (beads.length - 1) / 2) * 27)
      places.set(bead.head.bead, { x, y, bead })
    }
  }
  return {
    columns: filled.map(({ label }, n) => ({ label, x: Math.round(step * (n + 1)) })),
    beads: [...places].map(([number, { x, y, bead }]) => ({
      x,
      y,
      glyph: shownKind(bead?.head.kind ?? why.start.kind).glyph,
      isHere: number === why.start.bead,
      isDue: bead !== null && isDue(bead),
    })),
    wires: [...why.edges, ...became.edges].flatMap((edge): SketchWire[] => {
      const [one, other] = [places.get(edge.near), places.get(edge.far)]
      if (!one || !other || edge.closing) return []
      const [from, to] = one.x <= other.x ? [one, other] : [other, one]
      const late = worstOf([edge.mark]) !== ''
      const due =
        (other.bead !== null && isDue(other.bead)) || (one.bead !== null && isDue(one.bead))
      return [{ from, to, look: due ? 'due' : late ? 'late' : 'dated' }]
    }),
  }
}

const isDue = ({ head }: ExplainedBead) => head.dueOn !== null && head.happenedOn === null
