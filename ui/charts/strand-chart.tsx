import { nextId } from '../frame.ts'
import { Hatch } from './drawing.tsx'
import { at } from './numbers.ts'
import { StrandHead } from './strand-head.tsx'
import { frameOf, type StrandFrame } from './strand-scale.ts'
import { StrandThread } from './strand-thread.tsx'

export type StrandLevel = 'alarm' | 'warning' | 'watch' | 'steady'

/** One column: what it is called, who is in it today by rows of dots, and how many are left over the years. */
export type StrandColumn = {
  readonly key: string
  /** One or two lines. */
  readonly name: readonly string[]
  readonly note: string
  readonly href?: string
  readonly level: StrandLevel
  /** Counts by row, the topmost first, with the tone of the row; null where they are not shown. */
  readonly dots: readonly { readonly count: number; readonly tone: 1 | 2 | 3 }[] | null
  /** Left at the start of year 0, 1, …: in one of ten runs fewer, half, in nine of ten. Null: not shown. */
  readonly remaining: {
    readonly p10: readonly number[]
    readonly p50: readonly number[]
    readonly p90: readonly number[]
  } | null
  /** Years from the first; null is beyond the last. */
  readonly zero: {
    readonly median: number | null
    readonly from: number | null
    readonly to: number | null
  } | null
  readonly label: string
  readonly sublabel: string
}

export type StrandChartProps = {
  readonly finding: string
  readonly description: string
  readonly strands: readonly StrandColumn[]
  /** Names of the rows of dots, the topmost first. */
  readonly rows: readonly string[]
  readonly years: number
  /** What is written at a year, in two lines. */
  yearLabel(year: number): readonly [string, string]
  /** From one column to another, by position. */
  readonly arrows: readonly {
    readonly from: number
    readonly to: number
    readonly choice: boolean
  }[]
  /** When the whole stops: a line across. */
  readonly stop: {
    readonly median: number
    readonly from: number | null
    readonly to: number | null
    readonly lines: readonly string[]
  } | null
}

/**
 * Strands that thin out over the years and break: a column for each, drawn from the top (today) down. The
 * dark part remains in nine of ten runs, the pale part in one; a circle stands at the middle year of zero.
 */
export function StrandChart(props: StrandChartProps) {
  const [title, marker, hatch] = [nextId('strands'), nextId('arrow'), nextId('hatch')]
  const frame = frameOf(props.strands.length, props.rows.length, props.years)
  return (
    <section class="scroll strands" tabindex={0} aria-label={props.finding}>
      <svg
        class={`ch strands ${spread(props.strands.length)}`}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role={props.strands.some(({ href }) => href !== undefined) ? undefined : 'img'}
        aria-labelledby={`${title} ${title}-d`}
      >
        <title id={title}>{props.finding}</title>
        <desc id={`${title}-d`}>{props.description}</desc>
        <Hatch id={hatch} />
        <defs>
          <marker
            id={marker}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        <Years frame={frame} {...props} />
        {props.stop && <Stop frame={frame} stop={props.stop} />}
        <Rows frame={frame} rows={props.rows} />
        <Arrows frame={frame} marker={marker} arrows={props.arrows} />
        {props.strands.map((strand, column) => (
          <g class={`strand ${strand.level}`}>
            <StrandHead frame={frame} strand={strand} column={column} />
            <StrandThread
              frame={frame}
              strand={strand}
              column={column}
              most={mostOf(props.strands)}
              hatch={hatch}
            />
          </g>
        ))}
      </svg>
    </section>
  )
}

/** How much room the drawing keeps where the page is narrower: it is scrolled, never shrunk to nothing. */
const spread = (columns: number) => {
  if (columns <= 4) return 'few'
  return columns <= 14 ? 'many' : 'all'
}

const mostOf = (strands: readonly StrandColumn[]) =>
  Math.max(1, ...strands.map(({ remaining }) => remaining?.p90[0] ?? 1))

function Years({ frame, years, yearLabel }: StrandChartProps & { frame: StrandFrame }) {
  const marks = Array.from({ length: Math.floor(years / 5) + 1 }, (_, n) => 5 * n)
  return (
    <g>
      <rect
        class="ground"
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
      />
      {marks.map((year) => {
        const y = frame.y(year)
        const [first, second] = yearLabel(year)
        return (
          <g>
            <line class="grid" x1={frame.left} x2={frame.right} y1={at(y)} y2={at(y)} />
            <text class={year === 0 ? 'e b t13' : 'e mut t13'} x={frame.left - 22} y={at(y + 4)}>
              {first}
            </text>
            <text class="e mut t11" x={frame.left - 22} y={at(y + 18)}>
              {second}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function Stop({
  frame,
  stop,
}: {
  frame: StrandFrame
  stop: NonNullable<StrandChartProps['stop']>
}) {
  const y = frame.y(Math.min(stop.median, frame.years))
  const [above, below] = [
    frame.y(stop.from ?? stop.median),
    frame.y(Math.min(stop.to ?? frame.years, frame.years)),
  ]
  return (
    <g class="stop">
      <rect
        x={frame.left}
        y={at(above)}
        width={frame.right - frame.left}
        height={at(Math.max(0, below - above))}
      />
      <line x1={frame.left} x2={frame.right + 4} y1={at(y)} y2={at(y)} />
      {stop.lines.map((line, n) => (
        <text class={n < 2 ? 'b t13' : 't11'} x={frame.right + 8} y={at(y - 10 + 16 * n)}>
          {line}
        </text>
      ))}
    </g>
  )
}

function Rows({ frame, rows }: { frame: StrandFrame; rows: readonly string[] }) {
  return (
    <g>
      {rows.map((row, n) => (
        <text class="e mut t11" x={frame.left - 22} y={at(frame.rowY(n) + 4)}>
          {row}
        </text>
      ))}
    </g>
  )
}

function Arrows(props: { frame: StrandFrame; marker: string; arrows: StrandChartProps['arrows'] }) {
  const { frame, marker } = props
  const half = frame.box / 2
  return (
    <g class="arrows">
      {props.arrows.map(({ from, to, choice }) => {
        const [x1, x2] = [frame.x(from), frame.x(to)]
        const y = frame.headTop + frame.head / 2
        const isNext = to === from + 1
        const lift = Math.min(26, 8 + 3 * Math.abs(to - from))
        const d = isNext
          ? `M${at(x1 + half)} ${at(y)}H${at(x2 - half - 2)}`
          : `M${at(x1 + 10)} ${frame.headTop}C${at(x1 + 20)} ${at(frame.headTop - lift)} ${at(x2 - 20)} ${at(frame.headTop - lift)} ${at(x2 - 8)} ${at(frame.headTop - 2)}`
        return <path class={choice ? 'choice' : undefined} d={d} marker-end={`url(#${marker})`} />
      })}
    </g>
  )
}
