import { scaleBand, scaleLinear } from 'd3-scale'
import { nextId } from '../frame.ts'
import { Chart, type ChartSize, Hatch } from './drawing.tsx'
import type { LegendEntry } from './figure.tsx'
import { at, writtenNumber } from './numbers.ts'

export type StackedColumn = {
  /** Under the bar: the year. */
  label: string
  /** Below it, small: what kind of figure it is. */
  note?: string
  /** One amount for each part, from the foot up. */
  amounts: readonly number[]
  /** Over the bar: the share that matters. */
  over: string
  /** Planned and not yet known: hatched. */
  isPlanned?: boolean
}

export type StackedChartProps = {
  finding: string
  description?: string
  /** Names and hues of the parts, from the foot up. */
  parts: readonly LegendEntry[]
  columns: readonly StackedColumn[]
  width?: number
}

const HEIGHT = 280
const FOOT = 236
const TOP = 34

/** One stacked bar a year, all to one scale; what is only planned is hatched. */
export function StackedChart(props: StackedChartProps) {
  return (
    <Chart
      name={props.finding}
      description={props.description}
      wide={{ width: props.width ?? 560, height: HEIGHT }}
      narrow={{ width: 330, height: HEIGHT }}
      draw={(size) => <Stacks {...props} size={size} />}
    />
  )
}

function Stacks(props: StackedChartProps & { size: ChartSize }) {
  const { columns, parts, size } = props
  const hatch = nextId('hatch')
  const totals = columns.map(({ amounts }) => amounts.reduce((sum, each) => sum + each, 0))
  const y = scaleLinear([0, Math.max(...totals, 1)], [FOOT, TOP]).nice()
  const x = scaleBand(
    columns.map((_, n) => String(n)),
    [64, size.width - 8],
  ).padding(0.35)
  const width = Math.min(72, x.bandwidth())
  return (
    <>
      <Hatch id={hatch} />
      {y.ticks(4).map((tick) => (
        <>
          <line class="grid" x1="64" x2={size.width - 8} y1={at(y(tick))} y2={at(y(tick))} />
          <text class="e mut" x="56" y={at(y(tick) + 4)}>
            {writtenNumber(tick)}
          </text>
        </>
      ))}
      {columns.map((column, n) => {
        const middle = (x(String(n)) ?? 0) + x.bandwidth() / 2
        const bar = { x: at(middle - width / 2), width: at(width) }
        const whole = totals[n] ?? 0
        let foot = 0
        return (
          <>
            {column.amounts.map((amount, part) => {
              const from = foot
              foot += amount
              return (
                <rect
                  class={`${parts[part]?.mark ?? ''} part`}
                  {...bar}
                  y={at(y(foot))}
                  height={at(y(from) - y(foot))}
                />
              )
            })}
            {column.isPlanned && whole > 0 && (
              <rect
                class="veil"
                fill={`url(#${hatch})`}
                {...bar}
                y={at(y(whole))}
                height={at(FOOT - y(whole))}
              />
            )}
            <text class="m b t13 halo" x={at(middle)} y={at(y(whole) - 8)}>
              {column.over}
            </text>
            <text class="m" x={at(middle)} y={FOOT + 17}>
              {column.label}
            </text>
            {column.note && (
              <text class="m mut" x={at(middle)} y={FOOT + 34}>
                {column.note}
              </text>
            )}
          </>
        )
      })}
      <line class="axis" x1="64" x2={size.width - 8} y1={FOOT} y2={FOOT} />
    </>
  )
}
