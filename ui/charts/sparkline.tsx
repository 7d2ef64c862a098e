import { scaleLinear } from 'd3-scale'
import { nextId } from '../frame.ts'
import { isDrawn, type Point, pathOf } from './line-chart.tsx'
import { at, writtenNumber } from './numbers.ts'

/** A trend in a table cell; its first and last value are in its name. */
export function Sparkline(props: {
  name: string
  points: readonly Point[]
  unit?: string
  digits?: number
}) {
  const title = nextId('chart')
  const drawn = props.points.filter(isDrawn)
  const first = drawn[0]
  const last = drawn.at(-1)
  if (!first || !last) return <span class="mut">—</span>
  const xs = props.points.map((point) => point.x)
  const ys = drawn.map((point) => point.y)
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [3, 93])
  const y = scaleLinear([Math.min(...ys), Math.max(...ys)], [23, 5])
  const write = (value: number) => `${writtenNumber(value, props.digits ?? 0)}${props.unit ?? ''}`
  return (
    <svg
      class="ch spark"
      viewBox="0 0 96 28"
      width="96"
      height="28"
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>
        {`${props.name}：${first.x} ${write(first.y)} から ${last.x} ${write(last.y)}`}
      </title>
      <path class="ln self" d={pathOf(props.points, x, y)} />
      <circle class="self" cx={at(x(last.x))} cy={at(y(last.y))} r="3" />
    </svg>
  )
}
