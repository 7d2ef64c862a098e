import { BarsChart, LineChart, SHIFT_SHARE_LEGEND, ShiftShareChart } from '#ui'
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
          digits={drawing.index ? 0 : 1}
        />
      )
    case 'none':
      return null
  }
}

export function legendOf(figure: StatFigure) {
  return figure.drawing.kind === 'shift-share' ? SHIFT_SHARE_LEGEND : undefined
}
