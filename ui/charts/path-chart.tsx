import { scaleLinear } from 'd3-scale'
import { nextId } from '../frame.ts'
import { Chart, type ChartSize, Hatch } from './drawing.tsx'
import { pathOf } from './line-chart.tsx'
import { at, writtenNumber } from './numbers.ts'

export type PathPoint = {
  x: number
  /** Null breaks the line: suppressed, or not measured. */
  y: number | null
  /** Hollow points are for reference and are not judged. */
  look: 'solid' | 'hollow'
}

export type PathChartProps = {
  finding: string
  description?: string
  /** Ours first; an earlier definition stands as a series of its own, never joined to the next. */
  series: readonly { label: string; points: readonly PathPoint[] }[]
  /** What was promised, from point to point. */
  path: readonly { x: number; y: number }[]
  /** Promises that were changed, drawn pale. */
  formerPaths?: readonly (readonly { x: number; y: number }[])[]
  /** A range to be kept. */
  range?: { low: number; high: number } | null
  /** Dated lines where a definition ends: what stands on their two sides is not comparable. */
  breaks?: readonly { x: number; label: string }[]
  /** From here on nothing can be known yet: hatched. */
  nowX: number
  unit: string
  digits?: number
  tick?: (x: number) => string
}

/** Values and the path that was promised; hollow points for reference, hatching for what is not due yet. */
export function PathChart(props: PathChartProps) {
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: 720, height: 280 }}
      narrow={{ width: 330, height: 240 }}
      draw={(size) => <Drawn {...props} size={size} />}
    />
  )
}

function scalesOf(props: PathChartProps, size: ChartSize) {
  const { series, path, formerPaths = [], range, nowX } = props
  const paths = [...path, ...formerPaths.flat()]
  const seen = series.flatMap(({ points }) => points)
  const xs = [...seen.map(({ x }) => x), ...paths.map(({ x }) => x), nowX]
  const ys = [
    ...seen.flatMap(({ y }) => (y === null ? [] : [y])),
    ...paths.map(({ y }) => y),
    ...(range ? [range.low, range.high] : []),
  ]
  const low = Math.min(0, ...ys)
  const high = Math.max(...ys, 1e-9)
  const right = size.width - (size.width < 400 ? 74 : 100)
  const first = Math.min(...xs)
  return {
    right,
    first,
    last: Math.max(...xs),
    x: scaleLinear([first, Math.max(first + 1, ...xs)], [56, right]),
    y: scaleLinear()
      .domain([low, high])
      .nice()
      .range([size.height - 30, 26]),
  }
}

function Drawn(props: PathChartProps & { size: ChartSize }) {
  const { size, series, path, formerPaths = [], range, breaks = [], nowX } = props
  const hatch = nextId('hatch')
  const { x, y, right, first, last } = scalesOf(props, size)
  const bottom = size.height - 30
  const tick = props.tick ?? String
  const write = (value: number) => `${writtenNumber(value, props.digits ?? 0)}${props.unit}`
  const step = Math.max(1, Math.ceil((last - first + 1) / (size.width < 400 ? 3 : 7)))
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const aim = path.at(-1)
  return (
    <>
      <Hatch id={hatch} />
      {y.ticks(5).map((value) => (
        <>
          <line class="grid" x1="56" x2={right} y1={at(y(value))} y2={at(y(value))} />
          <text class="e mut" x="50" y={at(y(value) + 4)}>
            {writtenNumber(value, Number.isInteger(value) ? 0 : 1)}
          </text>
        </>
      ))}
      {last > nowX && (
        <rect
          fill={`url(#${hatch})`}
          x={at(x(nowX) + 6)}
          y="26"
          width={at(Math.max(2, x(last) - x(nowX) - 6))}
          height={bottom - 26}
        />
      )}
      {range && (
        <rect
          class="band"
          x="56"
          y={at(y(range.high))}
          width={at(right - 56)}
          height={at(Math.max(1, y(range.low) - y(range.high)))}
        />
      )}
      {years
        .filter((_, i) => i % step === 0)
        .map((year) => (
          <text class="m mut" x={at(x(year))} y={size.height - 8}>
            {tick(year)}
          </text>
        ))}
      {formerPaths.map((former) => (
        <path class="ln peer" d={pathOf(former, x, y)} />
      ))}
      {path.length > 1 && <path class="ref" fill="none" d={pathOf(path, x, y)} />}
      {breaks.map(({ x: where, label }) => (
        <>
          <line class="axis" x1={at(x(where))} x2={at(x(where))} y1="20" y2={bottom} />
          <text class="m mut halo" x={at(Math.min(right - 30, Math.max(86, x(where))))} y="14">
            {label}
          </text>
        </>
      ))}
      {series.map(({ points }, i) => (
        <>
          <path class={i === 0 ? 'ln self' : 'ln ink'} d={pathOf([...points], x, y)} />
          {points.map(
            (point) => point.y !== null && <Dot {...point} y={y(point.y)} x={x(point.x)} />,
          )}
        </>
      ))}
      <Latest points={series[0]?.points ?? []} x={x} y={y} write={write} />
      {aim && (
        <>
          <circle class="aim" cx={at(x(aim.x))} cy={at(y(aim.y))} r="6" />
          <text class="b halo" x={at(x(aim.x) + 11)} y={at(y(aim.y) + 4)}>
            {write(aim.y)}
          </text>
        </>
      )}
    </>
  )
}

function Dot({ x, y, look }: { x: number; y: number; look: PathPoint['look'] }) {
  return look === 'solid' ? (
    <circle class="self" cx={at(x)} cy={at(y)} r="4.5" />
  ) : (
    <circle class="other" cx={at(x)} cy={at(y)} r="4.5" />
  )
}

function Latest(props: {
  points: readonly PathPoint[]
  x: (value: number) => number
  y: (value: number) => number
  write: (value: number) => string
}) {
  const last = props.points.filter(({ y }) => y !== null).at(-1)
  if (!last || last.y === null) return null
  return (
    <text class="key b m halo" x={at(props.x(last.x))} y={at(props.y(last.y) - 10)}>
      {props.write(last.y)}
    </text>
  )
}
