import { scaleLinear } from 'd3-scale'
import { Chart, type ChartSize } from './drawing.tsx'
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
  description?: string
  items: readonly Multiple[]
  /** All share both axes; 100 where they are indices. */
  reference?: number
  tick?: (x: number) => string
  digits?: number
}

const CELL = 140

/** The same drawing for each place, the others in pale grey behind. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const most = Math.min(4, Math.max(2, props.items.length))
  const rows = (columns: number) => Math.ceil(props.items.length / columns) * CELL
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: 1140, height: rows(most) }}
      narrow={{ width: 340, height: rows(2) }}
      draw={(size) => <Grid {...props} size={size} columns={size.width > 400 ? most : 2} />}
    />
  )
}

function Grid(props: SmallMultiplesProps & { size: ChartSize; columns: number }) {
  const { items, columns } = props
  const wide = props.size.width / columns
  const all = items.flatMap((item) => item.points)
  const ys = all.filter(isDrawn).map((point) => point.y)
  const xs = all.map((point) => point.x)
  const bounds = props.reference === undefined ? ys : [...ys, props.reference]
  return (
    <>
      {items.map((item, i) => {
        const left = (i % columns) * wide + 6
        const top = Math.floor(i / columns) * CELL
        const right = left + wide - (columns > 2 ? 70 : 46)
        const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [left, right])
        const y = scaleLinear([Math.min(...bounds), Math.max(...bounds)], [top + 104, top + 28])
        return (
          <Cell
            item={item}
            others={items.filter((other) => other !== item)}
            x={x}
            y={y}
            top={top}
            {...props}
          />
        )
      })}
    </>
  )
}

function Cell(props: {
  item: Multiple
  others: readonly Multiple[]
  x: ReturnType<typeof scaleLinear<number>>
  y: ReturnType<typeof scaleLinear<number>>
  top: number
  reference?: number
  tick?: (x: number) => string
  digits?: number
}) {
  const { item, others, x, y, top, reference } = props
  const [left = 0, right = 0] = x.range()
  const [first = 0, lastX = 0] = x.domain()
  const last = item.points.filter(isDrawn).at(-1)
  const tick = props.tick ?? String
  return (
    <>
      {reference !== undefined && (
        <line
          class="grid"
          x1={at(left)}
          x2={at(right)}
          y1={at(y(reference))}
          y2={at(y(reference))}
        />
      )}
      {others.map((other) => (
        <path class="ln faint" d={pathOf(other.points, x, y)} />
      ))}
      <path class={item.ours ? 'ln self' : 'ln ink'} d={pathOf(item.points, x, y)} />
      {last && (
        <>
          <circle
            class={item.ours ? 'self' : 'ink'}
            cx={at(x(last.x))}
            cy={at(y(last.y))}
            r="3.5"
          />
          <text class="t13 b halo" x={at(x(last.x) + 8)} y={at(y(last.y) + 4)}>
            {writtenNumber(last.y, props.digits ?? 0)}
          </text>
        </>
      )}
      <text class={item.ours ? 't14 b key' : 't14 b'} x={at(left)} y={top + 16}>
        {item.label}
      </text>
      <text class="mut" x={at(left)} y={top + 124}>
        {tick(first)}
      </text>
      <text class="mut e" x={at(right)} y={top + 124}>
        {[tick(lastX), item.note].filter(Boolean).join('　')}
      </text>
    </>
  )
}
