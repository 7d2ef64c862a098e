import { z } from 'zod'
import { broken, type Ruling } from '#platform'
import { projected, type Shape } from '../projections/rules.ts'

const Arc = z.array(z.array(z.number()).min(2)).min(1)
const Properties = z.object({ lg_code: z.string(), is_hoppo_city: z.boolean().optional() })
const Geometry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    arcs: z.array(z.array(z.number().int())),
    properties: Properties,
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    arcs: z.array(z.array(z.array(z.number().int()))),
    properties: Properties,
  }),
])
const Topology = z.object({
  type: z.literal('Topology'),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  arcs: z.array(Arc),
  objects: z.record(z.string(), z.object({ geometries: z.array(Geometry) })),
})
export type Topology = z.infer<typeof Topology>

export const NO_TOPOLOGY =
  '市区町村の境界を持つ TopoJSON として読めません。国土数値情報（行政区域データ）から作った、lg_code（6桁の団体コード）付きの TopoJSON を選んでください。'

/** The file as a topology, or null where it is none that can be read. */
export function topologyRead(text: string): Topology | null {
  let typed: unknown
  try {
    typed = JSON.parse(text)
  } catch {
    // Not even JSON: the same sentence as for JSON of another kind.
    return null
  }
  const read = Topology.safeParse(typed)
  return read.success ? read.data : null
}

/** Positions are kept as differences (TopoJSON §2.1.3): summed, scaled and moved they are degrees. */
function degreesOf({ transform, arcs }: Topology): (readonly [number, number])[][] {
  const { scale, translate } = transform
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
    })
  })
}

/**
 * The outlines of municipalities, in the drawing's own units.
 * @see The TopoJSON Format Specification, 2.1.4: a negative arc is the arc of its complement, backwards
 */
export function outlinesOf(topology: Topology): Shape[] {
  const arcs = degreesOf(topology)
  const arcOf = (number: number) =>
    number >= 0 ? (arcs[number] ?? []) : [...(arcs[~number] ?? [])].reverse()
  const shapes = new Map<string, { code: string; northern: boolean; rings: number[][] }>()
  for (const { geometries } of Object.values(topology.objects)) {
    for (const geometry of geometries) {
      const code = geometry.properties.lg_code.slice(0, 5)
      const shape = shapes.get(code) ?? {
        code,
        northern: geometry.properties.is_hoppo_city === true,
        rings: [],
      }
      const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()
      shape.rings.push(...rings.map((ring) => ringOf(ring.flatMap(arcOf), code)))
      shapes.set(code, shape)
    }
  }
  return [...shapes.values()]
}

/** A hundred metres are as fine as a map of a prefecture shows. */
function ringOf(points: readonly (readonly [number, number])[], code: string): number[] {
  const ring: number[] = []
  for (const [lng, lat] of points) {
    const [x, y] = projected(lng, lat, code)
    if (x !== ring.at(-2) || y !== ring.at(-1)) ring.push(x, y)
  }
  return ring
}

/** All of today's municipalities and nobody else, besides the six units of the 北方領土. */
export function theOutlinesAreOfTodaysMunicipalities(
  shapes: readonly Shape[],
  codes: ReadonlyMap<string, unknown>,
  nameOf: (code: string) => string,
): Ruling {
  const counted = shapes.filter(({ northern }) => !northern)
  const unknown = counted.filter(({ code }) => !codes.has(code))
  if (unknown.length > 0) {
    return broken(
      `地域コード「${unknown[0]?.code ?? ''}」は現在の市区町村にありません（${unknown.length}件）。合併前の境界か、区の境界が混じっている可能性があります。`,
      'file',
    )
  }
  const there = new Set(counted.map(({ code }) => code))
  const missing = [...codes.keys()].filter((code) => !there.has(code))
  return (
    missing.length === 0 ||
    broken(
      `${codes.size.toLocaleString()}市区町村のうち${missing.length}件の境界がありません（${missing.slice(0, 3).map(nameOf).join('、')}ほか）。途中で切れたファイルの可能性があります。`,
      'file',
    )
  )
}
