import { scaleLinear } from 'd3-scale'
import { nextId } from '../frame.ts'
import { Hatch } from './drawing.tsx'
import { isDrawn, type Point, pathOf } from './line-chart.tsx'
import { at, writtenNumber } from './numbers.ts'

export type TargetChartProps = {
  name: string
  /** By fiscal year; null where it was not measured. */
  points: readonly Point[]
  target: { x: number; y: number } | null
  /** The present fiscal year; from here to the target is 未到来. */
  nowX: number
  unit: string
  digits?: number
  tick?: (x: number) => string
}

const HEIGHT = 84
const WIDTH = 380

/** What was measured, what was promised ○, and between them the time in which nothing is judged. */
export function TargetChart(props: TargetChartProps) {
  const { points, target, nowX } = props
  const title = nextId('chart')
  const hatch = nextId('hatch')
  const drawn = points.filter(isDrawn)
  const last = drawn.at(-1)
  const xs = [...points.map((point) => point.x), nowX, ...(target ? [target.x] : [])]
  const ys = [0, ...drawn.map((point) => point.y), ...(target ? [target.y] : [])]
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [48, 290])
  const y = scaleLinear([Math.min(...ys), Math.max(...ys, 1e-9)], [64, 16])
  const write = (value: number) => `${writtenNumber(value, props.digits ?? 0)}${props.unit}`
  const tick = props.tick ?? String
  const first = Math.min(...xs)
  return (
    <svg
      class="ch target"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>
        {`${props.name}：${last ? `${tick(last.x)} ${write(last.y)}` : 'まだ測っていません'}${target ? `、目標 ${tick(target.x)} ${write(target.y)}` : ''}`}
      </title>
      <Hatch id={hatch} />
      {target && target.x > nowX && (
        <rect
          fill={`url(#${hatch})`}
          x={at(x(nowX) + 4)}
          y="6"
          width={at(Math.max(2, x(target.x) - x(nowX) - 4))}
          height="60"
        />
      )}
      {target && (
        <>
          <line
            class="ref"
            x1="48"
            x2={at(x(target.x))}
            y1={at(y(target.y))}
            y2={at(y(target.y))}
          />
          <circle class="aim" cx={at(x(target.x))} cy={at(y(target.y))} r="5.5" />
          <text class="b halo" x={at(x(target.x) + 10)} y={at(y(target.y) + 4)}>
            {write(target.y)}
          </text>
        </>
      )}
      <path class="ln self" d={pathOf(points, x, y)} />
      {last && (
        <>
          <circle class="self" cx={at(x(last.x))} cy={at(y(last.y))} r="4" />
          <text
            class={x(last.x) < 110 ? 'key b halo' : 'key b e halo'}
            x={at(x(last.x) + (x(last.x) < 110 ? 8 : -7))}
            y={at(y(last.y) - 6 < 12 ? y(last.y) + 16 : y(last.y) - 6)}
          >
            {write(last.y)}
          </text>
        </>
      )}
      {first !== nowX && (
        <text class="m mut" x={at(x(first))} y="82">
          {tick(first)}
        </text>
      )}
      <text class="m mut" x={at(x(nowX))} y="82">
        今
      </text>
      {target && x(target.x) - x(nowX) > 22 && (
        <text class="m mut" x={at(x(target.x))} y="82">
          {tick(target.x)}
        </text>
      )}
    </svg>
  )
}
