import { type Line, namesIn, type Web } from '../../chains/rules.ts'
import type { Spot } from '../rules.ts'

type Way = {
  readonly edge: Line
  readonly route: readonly Spot[]
  /** Lines into a box end by door: an alternative shares its door with the others of its group. */
  readonly door: string
}
const lastBend = ({ route }: Way) => route.at(-2)?.x ?? 0
const nowhere: Spot = { x: 0, y: 0 }

/** Where each door of a box stands: side by side, in the order from which the lines come. */
function doorsOf(ways: readonly Way[]): ReadonlyMap<string, Spot> {
  const doors = new Map<string, Spot>()
  for (const toNode of new Set(ways.map(({ edge }) => edge.toNode))) {
    const into = ways.filter(({ edge }) => edge.toNode === toNode)
    const middleOf = (door: string) => {
      const own = into.filter((way) => way.door === door)
      return own.reduce((sum, way) => sum + lastBend(way), 0) / own.length
    }
    const names = [...new Set(into.map(({ door }) => door))]
    names.sort((a, b) => middleOf(a) - middleOf(b))
    const end = into[0]?.route.at(-1) ?? nowhere
    const step = Math.min(26, 96 / Math.max(1, names.length))
    names.forEach((name, n) => {
      doors.set(name, { x: end.x + (n - (names.length - 1) / 2) * step, y: end.y })
    })
  }
  return doors
}

function pathOf([first, ...rest]: readonly Spot[]): string {
  if (!first) return ''
  const written = ({ x, y }: Spot) => `${x.toFixed(1)} ${y.toFixed(1)}`
  let [path, from] = [`M${written(first)}`, first]
  for (const to of rest) {
    const half = (from.y + to.y) / 2
    path +=
      Math.abs(from.x - to.x) < 0.5
        ? `L${written(to)}`
        : `C${written({ x: from.x, y: half })} ${written({ x: to.x, y: half })} ${written(to)}`
    from = to
  }
  return path
}

/** The lines between boxes: whole where it must be, dashed to a diamond where one is enough, dotted for some. */
export function Ways(props: {
  edges: readonly Line[]
  routes: readonly (readonly Spot[])[]
  tip: string
  graph: Web
}) {
  const names = namesIn(props.graph)
  const ways = props.edges.map((edge, n): Way => {
    const door = `${edge.toNode} ${edge.logic === 'OR' ? `OR ${edge.branch}` : edge.fromNode}`
    return { edge, route: props.routes[n] ?? [], door }
  })
  const doors = doorsOf(ways)
  const joints = [...new Set(ways.flatMap(({ edge, door }) => (edge.logic === 'OR' ? [door] : [])))]
  const partial = [
    ...new Set(ways.flatMap(({ edge }) => (edge.logic === 'OPT' ? [edge.toNode] : []))),
  ]
  return (
    <>
      {ways.map(({ edge, route, door }) => {
        const { x, y } = doors.get(door) ?? nowhere
        const goal = edge.logic === 'OR' ? { x, y: y - 29 } : { x, y }
        const only = edge.products.map((id) => names.get(id)).join('、')
        const note = only === '' ? '' : `（${only}だけ）`
        return (
          <g data-from={edge.fromNode} data-to={edge.toNode}>
            <path
              class={`way ${edge.logic.toLowerCase()}`}
              d={pathOf([...route.slice(0, -1), goal])}
              marker-end={edge.logic === 'OR' ? undefined : props.tip}
            >
              <title>{`${names.get(edge.fromNode)} → ${names.get(edge.toNode)}${note}`}</title>
            </path>
          </g>
        )
      })}
      {partial.map((toNode) => {
        const own = ways.filter(({ edge }) => edge.toNode === toNode && edge.logic === 'OPT')
        const spots = own.map(({ door }) => doors.get(door) ?? nowhere)
        const x = Math.min(...spots.map((spot) => spot.x))
        return (
          <text class="e halo" x={x - 7} y={(spots[0]?.y ?? 0) - 6}>
            一部
          </text>
        )
      })}
      {joints.map((door) => {
        const { x, y } = doors.get(door) ?? nowhere
        return (
          <g>
            <path class="way and" d={`M${x} ${y - 10}V${y}`} marker-end={props.tip} />
            <path class="joint" d={`M${x} ${y - 29}l7 9.5 -7 9.5 -7 -9.5z`} />
            <text class="halo" x={x + 10} y={y - 15}>
              どれか
            </text>
          </g>
        )
      })}
    </>
  )
}
