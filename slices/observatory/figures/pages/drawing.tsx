import { BarsChart, type Line, LineChart, SHIFT_SHARE_LEGEND, ShiftShareChart } from '#ui'
import type { StatFigure } from '../rules.ts'

/** What the figure looks like; a figure without a drawing is its table. */
export function Drawn({ figure }: { figure: StatFigure }) {
  const { drawing, finding, subtitle } = figure
  const named = { finding, description: subtitle }
  switch (drawing.kind) {
    case 'bars':
      return (
        <BarsChart
          {...named}
          rows={drawing.rows}
          reference={drawing.reference}
          digits={drawing.digits}
        />
      )
    case 'shift-share':
      return <ShiftShareChart {...named} rows={drawing.rows} />
    case 'lines':
      return (
        <LineChart
          {...named}
          lines={drawing.lines}
          index={drawing.index}
          digits={drawing.index || drawing.lines.every(isCounted) ? 0 : 1}
        />
      )
    case 'none':
      return null
  }
}

/** 「42件」, not 「42.0件」. */
const isCounted = ({ points }: Line) => points.every(({ y }) => y === null || Number.isInteger(y))

export function legendOf(figure: StatFigure) {
  return figure.drawing.kind === 'shift-share' ? SHIFT_SHARE_LEGEND : undefined
}
