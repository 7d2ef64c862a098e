import { scaleLinear } from 'd3-scale'
import { Chart, type ChartSize, shortened } from './drawing.tsx'
import { at, writtenNumber } from './numbers.ts'

export type BarRow = {
  label: string
  /** Null: suppressed or not asked; said in words, never drawn as 0. */
  value: number | null
  /** The same in another year: ○. */
  other?: number | null
  /** Ours, or what the finding is about. */
  strong?: boolean
  /** Of too few to say much: grey, and said in words beside. */
  pale?: boolean
}

export type BarsChartProps = {
  finding: string
  description?: string
  rows: readonly BarRow[]
  /** A line to compare with, e.g. `{value: 1, label: '全国＝1'}`. */
  reference?: { value: number; label: string }
  digits?: number
  width?: number
}

const ROW = 28
const TOP = 22

/** Horizontal bars from 0, each with its number. */
export function BarsChart(props: BarsChartProps) {
  const height = TOP + props.rows.length * ROW + 8
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: props.width ?? 560, height }}
      narrow={{ width: 330, height }}
      draw={(size) => <Bars {...props} size={size} />}
    />
  )
}

function Bars(props: BarsChartProps & { size: ChartSize }) {
  const { rows, reference, size } = props
  const digits = props.digits ?? 2
  const left = size.width < 400 ? 104 : 150
  const most = Math.max(
    0,
    reference?.value ?? 0,
    ...rows.flatMap((row) => [row.value ?? 0, row.other ?? 0]),
  )
  const x = scaleLinear()
    .domain([0, most || 1])
    .nice()
    .range([left, size.width - 52])
  const ticks = x.ticks(size.width < 400 ? 3 : 5).filter((tick) => tick !== reference?.value)
  return (
    <>
      {ticks.map((tick) => (
        <>
          <line class="grid" x1={at(x(tick))} x2={at(x(tick))} y1={TOP} y2={size.height - 4} />
          {(!reference || Math.abs(x(tick) - x(reference.value)) > 34) && (
            <text class="m mut" x={at(x(tick))} y="14">
              {writtenNumber(tick, Number.isInteger(tick) ? 0 : 1)}
            </text>
          )}
        </>
      ))}
      {rows.map((row, i) => (
        <Bar row={row} y={TOP + i * ROW + 7} x={x} left={left} digits={digits} />
      ))}
      {reference && (
        <>
          <line
            class="ref"
            x1={at(x(reference.value))}
            x2={at(x(reference.value))}
            y1={TOP}
            y2={size.height - 4}
          />
          <text class="m mut" x={at(x(reference.value))} y="14">
            {reference.label}
          </text>
        </>
      )}
    </>
  )
}

function Bar(props: {
  row: BarRow
  y: number
  x: (value: number) => number
  left: number
  digits: number
}) {
  const { row, y, x, left } = props
  const hasOther = row.other !== null && row.other !== undefined
  const end = Math.max(row.value === null ? left : x(row.value), hasOther ? x(row.other ?? 0) : 0)
  return (
    <>
      <text
        class={row.strong ? 'e t13 b' : row.pale ? 'e t13 mut' : 'e t13'}
        x={left - 10}
        y={y + 12}
      >
        {shortened(row.label, left < 120 ? 7 : 10)}
      </text>
      {row.value === null ? (
        <text class="t13 mut" x={left + 6} y={y + 12}>
          秘匿・不詳
        </text>
      ) : (
        <>
          <rect
            class={row.strong ? 'self' : row.pale ? 'pale' : 'peer'}
            x={left}
            y={y}
            width={at(Math.max(0, x(row.value) - left))}
            height="16"
            rx="1.5"
          />
          {hasOther && <circle class="other" cx={at(x(row.other ?? 0))} cy={y + 8} r="3.6" />}
          <text class={row.pale ? 't13 mut halo' : 't13 b halo'} x={at(end + 9)} y={y + 12}>
            {writtenNumber(row.value, props.digits)}
          </text>
        </>
      )}
    </>
  )
}
