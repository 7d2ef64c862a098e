import { scaleLinear } from 'd3-scale'
import { Chart, type ChartSize, shortened } from './drawing.tsx'
import type { LegendEntry } from './figure.tsx'
import { at, writtenChange } from './numbers.ts'

export type ShiftShareRow = {
  label: string
  /** Persons: growth of the nation, of the industry, of the place; their sum is the change. */
  national: number
  industry: number
  local: number
  actual: number
}

export type ShiftShareChartProps = {
  finding: string
  description?: string
  rows: readonly ShiftShareRow[]
  unit?: string
  width?: number
}

export const SHIFT_SHARE_LEGEND: LegendEntry[] = [
  { label: '全国の伸び', mark: 'peer' },
  { label: '業種の盛衰', mark: 'c6' },
  { label: '地域の力', mark: 'self' },
  { label: '実際の増減', mark: 'tick' },
]

const ROW = 34
const TOP = 24

/** Diverging stacks from 0, and the actual change as a tick across them. */
export function ShiftShareChart(props: ShiftShareChartProps) {
  const height = TOP + props.rows.length * ROW + 8
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: props.width ?? 560, height }}
      narrow={{ width: 330, height }}
      draw={(size) => <Stacks {...props} size={size} />}
    />
  )
}

/** Parts on each side of 0 stand after each other, in the order in which they are given. */
function stacked(parts: { mark: string; value: number }[]) {
  let up = 0
  let down = 0
  return parts.map(({ mark, value }) => {
    const from = value < 0 ? down + value : up
    if (value < 0) down += value
    else up += value
    return { mark, from, to: from + Math.abs(value) }
  })
}

const partsOf = (row: ShiftShareRow) =>
  stacked([
    { mark: 'peer', value: row.national },
    { mark: 'c6', value: row.industry },
    { mark: 'self', value: row.local },
  ])

function Stacks(props: ShiftShareChartProps & { size: ChartSize }) {
  const { rows, size } = props
  const unit = props.unit ?? '人'
  const narrow = size.width < 400
  const left = narrow ? 92 : 150
  const ends = rows.flatMap((row) => partsOf(row).flatMap((part) => [part.from, part.to]))
  const x = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, ...ends)])
    .nice()
    .range([left, size.width - (narrow ? 64 : 76)])
  return (
    <>
      {x.ticks(narrow ? 3 : 5).map((tick) => (
        <>
          <line
            class={tick === 0 ? 'axis' : 'grid'}
            x1={at(x(tick))}
            x2={at(x(tick))}
            y1={TOP}
            y2={size.height - 4}
          />
          <text class="m mut" x={at(x(tick))} y="15">
            {tick === 0 ? `0${unit}` : writtenChange(tick)}
          </text>
        </>
      ))}
      {rows.map((row, i) => {
        const y = TOP + i * ROW + 9
        return (
          <>
            <text class="e t13" x={left - 10} y={y + 14}>
              {shortened(row.label, narrow ? 6 : 10)}
            </text>
            {partsOf(row).map((part) => (
              <rect
                class={part.mark}
                x={at(x(part.from))}
                y={y}
                width={at(Math.max(0, x(part.to) - x(part.from) - 0.6))}
                height="18"
              />
            ))}
            <path class="actual" d={`M${at(x(row.actual))} ${y - 4}v26`} />
            <text class="t13 b e" x={size.width - 2} y={y + 14}>
              {`${writtenChange(row.actual)}${unit}`}
            </text>
          </>
        )
      })}
    </>
  )
}
