import { scaleLinear } from 'd3-scale'
import { Chart, type ChartSize, shortened } from './drawing.tsx'
import { at, writtenNumber } from './numbers.ts'

export type IntervalRow = {
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** Beyond doubt on the good side, near the line, or the rest. */
  readonly kind: 'chosen' | 'near' | 'rest'
  /** In words, at the right end. */
  readonly note: string
}

export type IntervalChartProps = {
  readonly finding: string
  readonly description?: string
  readonly rows: readonly IntervalRow[]
  /** What decides: the cut-off, or the mean of all. */
  readonly line?: { readonly value: number; readonly label: string }
  /** Under both ends of the scale, where its direction needs words. */
  readonly ends?: { readonly low: string; readonly high: string }
  readonly digits?: number
  readonly width?: number
}

const ROW = 26
const TOP = 30

/** Each value with its interval: near the line a diamond, so that it is seen without colour. */
export function IntervalChart(props: IntervalChartProps) {
  const height = TOP + props.rows.length * ROW + (props.line ? 24 : 10)
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: props.width ?? 560, height }}
      narrow={{ width: 330, height }}
      draw={(size) => <Intervals {...props} size={size} />}
    />
  )
}

function Intervals(props: IntervalChartProps & { size: ChartSize }) {
  const { rows, line, ends, size } = props
  const isNarrow = size.width < 400
  const left = isNarrow ? 62 : 96
  const right = size.width - (isNarrow ? 74 : 110)
  const bounds = [...rows.flatMap(({ low, high }) => [low, high]), ...(line ? [line.value] : [])]
  const x = scaleLinear()
    .domain([Math.min(...bounds), Math.max(...bounds)])
    .nice()
    .range([left, right])
  const foot = TOP + rows.length * ROW
  return (
    <>
      {x.ticks(isNarrow ? 3 : 5).map((tick) => (
        <>
          <line class="grid" x1={at(x(tick))} x2={at(x(tick))} y1={TOP - 6} y2={foot} />
          {!ends && (
            <text class="m mut" x={at(x(tick))} y="16">
              {writtenNumber(tick, props.digits ?? 0)}
            </text>
          )}
        </>
      ))}
      {ends && (
        <>
          <text class="mut" x={left} y="16">
            {ends.low}
          </text>
          <text class="e mut" x={right} y="16">
            {ends.high}
          </text>
        </>
      )}
      {line && (
        <>
          <line class="axis" x1={at(x(line.value))} x2={at(x(line.value))} y1={TOP - 6} y2={foot} />
          <text class="m b" x={at(x(line.value))} y={foot + 16}>
            {line.label}
          </text>
        </>
      )}
      {rows.map((row, n) => (
        <Interval row={row} y={TOP + n * ROW + ROW / 2} x={x} left={left} end={size.width - 4} />
      ))}
    </>
  )
}

const marks = { chosen: 'self', near: 'near', rest: 'peer' } as const

function Interval(props: {
  row: IntervalRow
  y: number
  x: (value: number) => number
  left: number
  end: number
}) {
  const { row, y, x, left, end } = props
  const mark = marks[row.kind]
  const strong = row.kind === 'near' ? ' b' : ''
  const [middle, low] = [x(row.value), x(row.low)]
  return (
    <>
      <text class={`e t13${strong}`} x={left - 10} y={at(y + 4)}>
        {shortened(row.label, left < 80 ? 4 : 7)}
      </text>
      <rect
        class={`${mark} span`}
        x={at(low)}
        y={at(y - 3)}
        width={at(Math.max(0, x(row.high) - low))}
        height="6"
        rx="3"
      />
      {row.kind === 'near' ? (
        <path class={mark} d={`M${at(middle)} ${at(y - 6)}l6 6l-6 6l-6-6z`} />
      ) : (
        <circle class={mark} cx={at(middle)} cy={at(y)} r="4.5" />
      )}
      <text class={`e t13${strong}${row.kind === 'near' ? '' : ' mut'}`} x={end} y={at(y + 4)}>
        {row.note}
      </text>
    </>
  )
}
