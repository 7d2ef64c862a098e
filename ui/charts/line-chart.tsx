import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { nextId } from '../frame.ts'
import { Chart, type ChartSize, Hatch } from './drawing.tsx'
import { at, writtenNumber } from './numbers.ts'

export type Point = {
  x: number
  /** Null breaks the line: not surveyed, suppressed, not comparable. */
  y: number | null
  /** A suppressed or unanswered period is hatched. */
  unknown?: boolean
}

export type Line = { label: string; points: readonly Point[]; kind: 'self' | 'peer' | 'nation' }

export type LineChartProps = {
  finding: string
  description?: string
  lines: readonly Line[]
  /** Index charts draw the 100 line. */
  index?: boolean
  /** Years as written under the axis; given as they are without it. */
  tick?: (x: number) => string
  digits?: number
  unit?: string
  width?: number
}

/** Years and lines; ours strong, others grey, the nation dashed, each named at its end. */
export function LineChart(props: LineChartProps) {
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: props.width ?? 560, height: 260 }}
      narrow={{ width: 330, height: 230 }}
      draw={(size) => <Lines {...props} size={size} />}
    />
  )
}

export const isDrawn = (point: Point): point is Point & { y: number } => point.y !== null

/** The path of a line, broken where a value is missing. */
export function pathOf(
  points: readonly Point[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const draw = line<Point>()
    .defined((point) => point.y !== null)
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))
    .digits(1)
  return draw([...points]) ?? ''
}

function Lines(props: LineChartProps & { size: ChartSize }) {
  const { lines, size } = props
  const hatch = nextId('hatch')
  const points = lines.flatMap((each) => each.points)
  const xs = points.map((point) => point.x)
  const ys = points.filter(isDrawn).map((point) => point.y)
  const low = Math.min(...ys, ...(props.index ? [100] : [0]))
  const high = Math.max(...ys, ...(props.index ? [100] : []))
  const right = size.width < 400 ? 84 : 110
  const x = scaleLinear()
    .domain([Math.min(...xs), Math.max(...xs)])
    .range([52, size.width - right])
  const y = scaleLinear()
    .domain([low, high])
    .nice()
    .range([size.height - 30, 14])
  // Of things that are counted there is no half: few of them have few marks.
  const isCounted = ys.every(Number.isInteger)
  const marks = y.ticks(5).filter((value) => !isCounted || Number.isInteger(value))
  const ends = endLabels(lines, y)
  const tick = props.tick ?? String
  const step = Math.max(1, Math.ceil(new Set(xs).size / (size.width < 400 ? 4 : 7)))
  const shownXs = [...new Set(xs)].sort((a, b) => a - b).filter((_, i) => i % step === 0)
  return (
    <>
      <Hatch id={hatch} />
      {marks.map((value) => (
        <>
          <line class="grid" x1="52" x2={size.width - right} y1={at(y(value))} y2={at(y(value))} />
          <text class="e mut" x="46" y={at(y(value) + 4)}>
            {writtenNumber(value)}
          </text>
        </>
      ))}
      {props.index && (
        <line class="ref" x1="52" x2={size.width - right} y1={at(y(100))} y2={at(y(100))} />
      )}
      {shownXs.map((value) => (
        <text class="m mut" x={at(x(value))} y={size.height - 8}>
          {tick(value)}
        </text>
      ))}
      {unknownSpans(lines).map(([from, to]) => (
        <rect
          fill={`url(#${hatch})`}
          x={at(x(from) + 3)}
          y="14"
          width={at(Math.max(2, x(to) - x(from) - 6))}
          height={size.height - 44}
        />
      ))}
      {lines.map((each) => (
        <>
          <path class={`ln ${each.kind}`} d={pathOf(each.points, x, y)} />
          {each.kind === 'self' &&
            each.points
              .filter(isDrawn)
              .map((point) => (
                <circle class="self" cx={at(x(point.x))} cy={at(y(point.y))} r="3" />
              ))}
        </>
      ))}
      {ends.map((end) => (
        <text
          class={end.kind === 'self' ? 't13 b key halo' : 'mut halo'}
          x={size.width - right + 8}
          y={at(end.at + 4)}
        >
          {`${end.label} ${writtenNumber(end.value, props.digits ?? 0)}${props.unit ?? ''}`}
        </text>
      ))}
    </>
  )
}

/** Names at the ends of lines, pushed apart until they can be read. */
function endLabels(lines: readonly Line[], y: (value: number) => number) {
  const ends = lines
    .flatMap((each) => {
      const last = each.points.filter(isDrawn).at(-1)
      return last ? [{ label: each.label, kind: each.kind, value: last.y, at: y(last.y) }] : []
    })
    .sort((a, b) => a.at - b.at)
  let above = Number.NEGATIVE_INFINITY
  return ends.map((end) => {
    above = Math.max(end.at, above + 15)
    return { ...end, at: above }
  })
}

/** The spans around points marked as unknown, from the neighbour before to the one after. */
function unknownSpans(lines: readonly Line[]): [number, number][] {
  return lines.flatMap(({ points }) =>
    points.flatMap((point, i): [number, number][] => {
      if (!point.unknown) return []
      return [[points[i - 1]?.x ?? point.x, points[i + 1]?.x ?? point.x]]
    }),
  )
}
