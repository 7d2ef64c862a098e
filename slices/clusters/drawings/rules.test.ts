import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnFrom } from '../chains/rules.ts'
import { everyTemplate } from '../templates/every-template.ts'
import { layOut, writtenInto } from './rules.ts'

const size = { boxWidth: 100, gapX: 10, gapY: 40, perRow: 6 }

test('whatever is drawn, no box lies on another and all stay in the frame, each below what it needs', () => {
  const lines = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 }))
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({ fromNode: `n${a}`, toNode: `n${b}` })),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(lines, (edges) => {
      const items = Array.from({ length: 20 }, (_, n) => ({ id: `n${n}`, height: 50 }))
      const laid = layOut(items, edges, size)
      const all = [...laid.boxes.values()]
      for (const [n, a] of all.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(-0.001)
        expect(a.x + 100).toBeLessThanOrEqual(laid.width + 0.001)
        for (const b of all.slice(n + 1))
          expect(Math.abs(a.x - b.x) >= 109.999 || Math.abs(a.y - b.y) >= 71.999).toBe(true)
      }
      for (const { fromNode, toNode } of edges)
        expect(laid.boxes.get(fromNode)?.y).toBeLessThan(laid.boxes.get(toNode)?.y ?? 0)
    }),
    { numRuns: 60 },
  )
})

test('the seven trades fit a desk: at most eight boxes wide, and quickly', () => {
  for (const template of everyTemplate) {
    const { nodes, lines } = drawnFrom(template)
    const web = { nodes: nodes.map((node) => ({ id: node.name, ...node })), edges: lines }
    const written = new Set([...writtenInto(web).values()].flat().map((line) => line.fromNode))
    const items = web.nodes.filter(({ id }) => !written.has(id))
    const between = lines.filter(({ fromNode }) => !written.has(fromNode))
    const began = performance.now()
    const laid = layOut(
      items.map(({ id }) => ({ id, height: 50 })),
      between,
      size,
    )
    expect(performance.now() - began).toBeLessThan(400)
    expect([template.key, laid.width <= 8 * 110]).toEqual([template.key, true])
  }
})
