import { scaleLinear } from 'd3-scale'
import { writtenNumber } from '#ui'
import type { SeriesLine } from '../rules.ts'

export type Mark = { readonly number: number; readonly year: number; readonly title: string }
type Size = { readonly width: number; readonly height: number }

const wide: Size = { width: 720, height: 210 }
const narrow: Size = { width: 330, height: 200 }

/** A statistic over the years with the events of the 年表 as numbered lines across it. */
export function SeriesChart(props: { line: SeriesLine; marks: readonly Mark[]; finding: string }) {
  return (
    <div class="drawing">
      <One {...props} size={wide} only="wide" />
      <One {...props} size={narrow} only="narrow" />
    </div>
  )
}

function One(props: {
  line: SeriesLine
  marks: readonly Mark[]
  finding: string
  size: Size
  only: string
}) {
  const { line, size } = props
  const years = line.points.map(({ period }) => period)
  const values = line.points.flatMap(({ value }) => value ?? [])
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const left = 24 + 7 * writtenNumber(Math.max(1, ...values)).length
  const x = scaleLinear([first, last], [left, size.width - 20])
  const y = scaleLinear([0, Math.max(1, ...values)], [size.height - 28, 36]).nice()
  const marks = props.marks.filter(({ year }) => year >= first && year <= last)
  const heard = marks.map(({ number, title, year }) => `${number} ${title}（${year}年）`).join('、')
  return (
    <svg
      class={`ch ${props.only}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${props.finding}。出来事：${heard || 'この期間にはありません'}`}
    >
      {y.ticks(4).map((value) => (
        <>
          <line class="grid" x1={left} x2={size.width - 20} y1={y(value)} y2={y(value)} />
          <text class="e mut" x={left - 6} y={y(value) + 4}>
            {writtenNumber(value)}
          </text>
        </>
      ))}
      {tickYears(first, last, size.width < 400 ? 4 : 8).map((year) => (
        <text class="m mut" x={x(year)} y={size.height - 8}>
          {year}
        </text>
      ))}
      {marks.map(({ number, year }, n) => (
        <>
          <line
            class="ref"
            x1={x(year)}
            x2={x(year)}
            y1={levelOf(marks, n) + 6}
            y2={size.height - 28}
          />
          <text class="m b" x={x(year)} y={levelOf(marks, n)}>
            {number}
          </text>
        </>
      ))}
      <path class="ln self" d={pathOf(line, x, y)} />
      {line.points.map(({ period, value }) =>
        value === null ? null : <circle class="self" cx={x(period)} cy={y(value)} r="2.4" />,
      )}
    </svg>
  )
}

/** Events of neighbouring years stand on two lines, so that their numbers do not cover each other. */
function levelOf(marks: readonly Mark[], at: number): number {
  const before = marks[at - 1]
  const one = marks[at]
  return before && one && one.year - before.year <= 2 && at % 2 === 1 ? 26 : 12
}

function tickYears(first: number, last: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / most / 5) * 5)
  const from = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, n) => from + n * step)
}

/** Broken where a value is missing or more than six years lie between two surveys. */
function pathOf(
  line: SeriesLine,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let isOpen = false
  let last = Number.NEGATIVE_INFINITY
  return line.points
    .map(({ period, value }) => {
      if (value === null) {
        isOpen = false
        return ''
      }
      const joins = isOpen && period - last <= 6
      isOpen = true
      last = period
      return `${joins ? 'L' : 'M'}${x(period).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
}
