import { scaleLinear } from 'd3-scale'
import { nextId } from '../frame.ts'
import { isDrawn, type Point, pathOf } from './line-chart.tsx'
import { at, writtenNumber } from './numbers.ts'

export type Multiple = {
  label: string
  points: readonly Point[]
  /** The last value in its own unit, under the axis: 「1,854億円」. */
  note?: string
  ours?: boolean
}

export type SmallMultiplesProps = {
  finding: string
  items: readonly Multiple[]
  /** All share both axes; 100 where they are indices. */
  reference?: number
  tick?: (x: number) => string
  digits?: number
}

type Axes = {
  x: ReturnType<typeof scaleLinear<number>>
  y: ReturnType<typeof scaleLinear<number>>
}

/** The same drawing for each place, the others in pale grey behind. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { items, reference } = props
  const all = items.flatMap((item) => item.points)
  const xs = all.map((point) => point.x)
  const ys = all.filter(isDrawn).map((point) => point.y)
  const bounds = reference === undefined ? ys : [...ys, reference]
  const axes = {
    x: scaleLinear([Math.min(...xs), Math.max(...xs)], [4, 206]),
    y: scaleLinear([Math.min(...bounds), Math.max(...bounds)], [104, 28]),
  }
  return (
    <ul class="multiples" aria-label={props.finding}>
      {items.map((item) => (
        <li>
          <Cell {...props} item={item} axes={axes} />
        </li>
      ))}
    </ul>
  )
}

function Cell(props: SmallMultiplesProps & { item: Multiple; axes: Axes }) {
  const { item, reference } = props
  const { x, y } = props.axes
  const title = nextId('chart')
  const [first = 0, lastX = 0] = x.domain()
  const last = item.points.filter(isDrawn).at(-1)
  const tick = props.tick ?? String
  const value = last ? writtenNumber(last.y, props.digits ?? 0) : '不詳'
  const kind = item.ours ? 'self' : 'ink'
  return (
    <svg class="ch multiple" viewBox="0 0 250 128" role="img" aria-labelledby={title}>
      <title id={title}>{`${item.label} ${last ? tick(last.x) : ''} ${value}`}</title>
      {reference !== undefined && (
        <line class="grid" x1="4" x2="206" y1={at(y(reference))} y2={at(y(reference))} />
      )}
      {props.items
        .filter((other) => other !== item)
        .map((other) => (
          <path class="ln faint" d={pathOf(other.points, x, y)} />
        ))}
      <path class={`ln ${kind}`} d={pathOf(item.points, x, y)} />
      {last && (
        <>
          <circle class={kind} cx={at(x(last.x))} cy={at(y(last.y))} r="3.5" />
          <text class="t13 b halo" x={at(x(last.x) + 8)} y={at(y(last.y) + 4)}>
            {value}
          </text>
        </>
      )}
      <text class={item.ours ? 't14 b key' : 't14 b'} x="4" y="16">
        {item.label}
      </text>
      <text class="mut" x="4" y="124">
        {tick(first)}
      </text>
      <text class="mut e" x="206" y="124">
        {[tick(lastX), item.note].filter(Boolean).join('　')}
      </text>
    </svg>
  )
}
