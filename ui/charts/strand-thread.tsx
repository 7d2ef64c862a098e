import { at } from './numbers.ts'
import type { StrandColumn } from './strand-chart.tsx'
import type { StrandFrame } from './strand-scale.ts'

type Placed = {
  frame: StrandFrame
  strand: StrandColumn
  column: number
  /** The thickest strand of the chart today. */
  most: number
  hatch: string
}

/** The strand itself: it thins out, and ends in a circle at the middle year with its range. */
export function StrandThread(props: Placed) {
  const { frame, strand, column } = props
  const { remaining, zero } = strand
  if (remaining === null || zero === null) return <Hidden {...props} />
  const x = frame.x(column)
  const widest = frame.box * 0.62
  const half = (count: number) =>
    count <= 0 ? 0 : Math.max(3, (widest / 2) * Math.sqrt(count / Math.max(props.most, 1)))
  return (
    <>
      <path class="pale" d={outline(frame, x, remaining.p90, half)} />
      <path class="mid" d={outline(frame, x, remaining.p50, half)} />
      <path class="dark" d={outline(frame, x, remaining.p10, half)} />
      <Fibres frame={frame} x={x} left={remaining.p10} half={half} />
      <End {...props} x={x} />
    </>
  )
}

/** Both sides of what is left, year by year, down to the year in which nothing is. */
function outline(
  frame: StrandFrame,
  x: number,
  left: readonly number[],
  half: (count: number) => number,
): string {
  const shown = left.slice(0, frame.years + 1)
  const gone = shown.findIndex((count) => count <= 0)
  const upTo = gone < 0 ? shown.length : gone
  if (upTo === 0) return ''
  const points = shown.slice(0, upTo).map((count, year) => [half(count), frame.y(year)] as const)
  if (gone >= 0) points.push([0, frame.y(gone)])
  const right = points.map(([h, y]) => `${at(x + h)} ${at(y)}`)
  const back = points.toReversed().map(([h, y]) => `${at(x - h)} ${at(y)}`)
  return `M${right.join('L')}L${back.join('L')}Z`
}

/** Fine lines in the dark part, so that it reads as many hands and not as one bar. */
function Fibres(props: {
  frame: StrandFrame
  x: number
  left: readonly number[]
  half: (count: number) => number
}) {
  const { frame, x, left, half } = props
  const lines = Math.max(0, Math.min(7, Math.round(left[0] ?? 0) - 1))
  const wide = half(left[0] ?? 0)
  return (
    <g class="fibres">
      {Array.from({ length: lines }, (_, n) => {
        const off = ((n + 1) / (lines + 1) - 0.5) * 2 * wide
        const cut = left.findIndex((count) => half(count) < Math.abs(off) + 1)
        const end = frame.y(Math.min(cut < 0 ? frame.years : cut, frame.years))
        return <line x1={at(x + off)} x2={at(x + off)} y1={at(frame.y(0))} y2={at(end)} />
      })}
    </g>
  )
}

function End({ frame, strand, x }: Placed & { x: number }) {
  const { zero } = strand
  const last = frame.years
  const isBeyond = zero?.median === null || (zero?.median ?? 0) > last
  if (zero === null) return null
  if (isBeyond)
    return (
      <>
        {zero.from !== null && zero.from <= last && (
          <path class="range" d={`M${at(x)} ${at(frame.y(zero.from))}V${at(frame.bottom - 4)}`} />
        )}
        <text class="m b t12 name" x={at(x)} y={at(frame.bottom + 18)}>
          {strand.label}
        </text>
        <text class="m mut t11" x={at(x)} y={at(frame.bottom + 34)}>
          {strand.sublabel}
        </text>
      </>
    )
  const y = frame.y(zero.median ?? last)
  const [from, to] = [
    frame.y(Math.min(zero.from ?? zero.median ?? 0, last)),
    frame.y(Math.min(zero.to ?? last, last)),
  ]
  return (
    <>
      <path class="range" d={`M${at(x)} ${at(from)}V${at(to)}`} />
      <path
        class="bar"
        d={`M${at(x - 7)} ${at(from)}H${at(x + 7)}M${at(x - 7)} ${at(to)}H${at(x + 7)}`}
      />
      <circle class="zero" cx={at(x)} cy={at(y)} r="5.5" />
      <text class="m b t14 halo name" x={at(x)} y={at(y + 22)}>
        {strand.label}
      </text>
      <text class="m mut t11 halo" x={at(x)} y={at(y + 37)}>
        {strand.sublabel}
      </text>
    </>
  )
}

/** A strand whose years this reader does not see: its band in words, over a hatched ground. */
function Hidden({ frame, strand, column, hatch }: Placed) {
  const x = frame.x(column)
  return (
    <>
      <rect
        class="hidden"
        x={at(x - 11)}
        y={at(frame.top)}
        width="22"
        height={at(frame.bottom - frame.top)}
        fill={`url(#${hatch})`}
      />
      <text class="m b t13 halo name" x={at(x)} y={at(frame.top + 60)}>
        {strand.label}
      </text>
      <text class="m mut t11 halo" x={at(x)} y={at(frame.top + 78)}>
        {strand.sublabel}
      </text>
    </>
  )
}
