import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { formatWareki, type LocalDate } from '#packages/japan'
import {
  type ChartAlone,
  chartAlone,
  drawnAlone,
  type FigureTable,
  type LegendEntry,
  withAttributes,
  writtenCell,
} from '#ui'
import { Drawn, legendOf } from '../../figures/pages/drawing.tsx'
import { isAnswered, type StatFigure, type Unanswered } from '../../figures/rules.ts'
import { linesOf, widthOf } from '../rules.ts'

const MARGIN = 24
const INNER = 560

/** Names of fonts only: a file loads nothing, and shows the first that its reader has. */
const FONTS =
  "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic UI', 'BIZ UDPGothic', Meiryo, sans-serif"

export type Standing = {
  /** 「福井県鯖江市（18207）」: the page says it in its title, a picture must say it itself. */
  readonly place: string
  /** How the publishers want to be named where their figures were worked on. */
  readonly attributions: readonly string[]
  readonly drawnOn: LocalDate
}

/** A figure as it stands in a file, whatever it was drawn from. */
export type Lifted = Pick<StatFigure, 'finding' | 'subtitle' | 'source' | 'caveats' | 'table'> & {
  /** Null: its numbers are shown. */
  readonly chart: ChartAlone | null
  readonly legend: readonly LegendEntry[]
}

/**
 * A figure as one SVG that stands alone: finding, subtitle, drawing, source and caveats are in the
 * picture, so that none is lost when it is lifted into a paper. A figure without a chart shows its
 * numbers; one that cannot be worked out says why.
 */
export function standaloneSvg(figure: StatFigure | Unanswered, standing: Standing): string {
  if (isAnswered(figure)) {
    const chart = chartAlone(<Drawn figure={figure} />)
    return liftedSvg({ ...figure, chart, legend: legendOf(figure) ?? [] }, standing)
  }
  const blocks = [
    words([standing.place], { size: 13, pale: true }),
    words([figure.title], { size: 17, bold: true }),
    words([figure.sentence], { size: 14 }),
  ]
  return drawnFile(blocks, { name: `${standing.place}　${figure.title}`, said: figure.sentence })
}

/** As above, of what was drawn already: a map, or many small drawings. As wide as its drawing. */
export function liftedSvg(figure: Lifted, standing: Standing): string {
  const { chart, legend, finding, subtitle } = figure
  const inner = Math.max(INNER, chart?.width ?? 0)
  const blocks = [
    words([standing.place], { size: 13, pale: true }, inner),
    words([finding], { size: 17, bold: true }, inner),
    words([subtitle], { size: 13, pale: true }, inner),
    chart
      ? { height: chart.height + 16, body: <g transform="translate(0 6)">{raw(chart.body)}</g> }
      : numbers(figure.table),
    ...(legend.length > 0 ? [legendRows(legend, inner)] : []),
    { height: 8, body: <path d={`M0 2H${inner}`} stroke="#dcdad4" /> },
    words(saidBelow(figure, standing), { size: 12, pale: true }, inner),
  ]
  const said = [subtitle, ...saidBelow(figure, standing)].join(' ')
  return drawnFile(blocks, { name: `${standing.place}　${finding}`, said }, inner)
}

type Block = { readonly height: number; readonly body: Child }

function drawnFile(
  blocks: readonly Block[],
  { name, said }: { name: string; said: string },
  inner = INNER,
): string {
  const width = inner + 2 * MARGIN
  let height = MARGIN
  const placed = blocks.map((block) => {
    const y = height
    height += block.height
    return <g transform={`translate(${MARGIN} ${y})`}>{block.body}</g>
  })
  height += MARGIN - 8
  const svg = drawnAlone(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="name said"
      lang="ja"
      font-family={FONTS}
    >
      <title id="name">{name}</title>
      <desc id="said">{said}</desc>
      <rect width={width} height={height} fill="#fff" />
      {placed}
    </svg>,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withAttributes(svg)}\n`
}

/** What must never be parted from the picture, a paragraph each. */
function saidBelow(figure: Pick<Lifted, 'source' | 'caveats'>, standing: Standing): string[] {
  return [
    `出典：${figure.source}`,
    ...standing.attributions,
    ...figure.caveats,
    `${formatWareki(standing.drawnOn)} 作成`,
  ]
}

function words(
  paragraphs: readonly string[],
  look: { size: number; bold?: boolean; pale?: boolean },
  inner = INNER,
): Block {
  const step = Math.round(look.size * 1.5)
  const lines = paragraphs.flatMap((text) => linesOf(text, inner / look.size))
  return {
    height: lines.length * step + 4,
    body: lines.map((line, n) => (
      <text
        y={n * step + look.size}
        font-size={look.size}
        font-weight={look.bold ? 700 : undefined}
        fill={look.pale ? '#595959' : '#1a1a1a'}
      >
        {line}
      </text>
    )),
  }
}

function legendRows(entries: readonly LegendEntry[], inner: number): Block {
  let [x, y] = [0, 2]
  const placed = entries.map(({ label, mark }) => {
    const wide = Math.max(104, Math.ceil(widthOf(label) * 13 + 18)) + 16
    if (x > 0 && x + wide - 16 > inner) [x, y] = [0, y + 22]
    const at = `translate(${x} ${y})`
    x += wide
    return (
      <g transform={at}>
        <Sign mark={mark} />
        <text x="18" y="11" font-size={13} fill="#333">
          {label}
        </text>
      </g>
    )
  })
  return { height: y + 24, body: placed }
}

function Sign({ mark }: Pick<LegendEntry, 'mark'>) {
  if (mark === 'tick') return <rect x="5" width="3" height="14" fill="#1a1a1a" />
  if (mark !== 'qn') return <rect class={mark} width="12" height="12" rx="2" />
  return (
    <>
      <rect class="qn" width="12" height="12" rx="2" fill="#fff" />
      <path d="M0 6L6 0M0 12L12 0M6 12L12 6" stroke="#a8a59c" />
    </>
  )
}

const ROW = 24

function numbers({ head, rows }: FigureTable): Block {
  const first = INNER * 0.2
  const step = (INNER - first) / Math.max(1, head.length - 1)
  const right = (n: number) => first + n * step
  const titles = head.map((text, n) => linesOf(text, (n === 0 ? first : step - 10) / 12))
  const top = Math.max(...titles.map((lines) => lines.length)) * 17 + 8
  return {
    height: top + rows.length * ROW + 12,
    body: (
      <>
        {titles.map((lines, n) =>
          lines.map((line, at) => (
            <text
              class={n === 0 ? undefined : 'e'}
              x={n === 0 ? 0 : right(n)}
              y={14 + at * 17}
              font-size={12}
              fill="#595959"
            >
              {line}
            </text>
          )),
        )}
        {rows.map((cells, row) => (
          <>
            <path d={`M0 ${top + row * ROW}H${INNER}`} stroke="#ecebe6" />
            {cells.map((cell, n) => (
              <text
                class={n === 0 ? undefined : 'e'}
                x={n === 0 ? 0 : right(n)}
                y={top + row * ROW + 17}
                font-size={13}
                fill="#1a1a1a"
              >
                {writtenCell(cell)}
              </text>
            ))}
          </>
        ))}
      </>
    ),
  }
}
