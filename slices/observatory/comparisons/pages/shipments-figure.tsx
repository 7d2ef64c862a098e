import type { Here } from '#platform'
import { Figure, Notice, SmallMultiples } from '#ui'
import type { Places } from '../../compared-figures/rules.ts'
import { shipmentsCompared } from '../../compared-growth/rules.ts'
import { NO_YEAR_OF_ALL } from '../../compared-parts/rules.ts'
import { type StatFigure, seriesCalled, wholeValue } from '../../figures/rules.ts'
import { writtenAmount } from '../../trends/rules.ts'
import { CitePart } from './cite-part.tsx'
import { filesOfPart } from './files-of-part.tsx'

/** Shipments as an index, a small drawing each, with the amount of the last year beside it. */
export function ShipmentsFigure({ here, profiles }: { here: Here; profiles: Places }) {
  const figure = shipmentsCompared(profiles)
  if (!figure) return <Notice>{NO_YEAR_OF_ALL}</Notice>
  return (
    <Figure
      finding={figure.finding}
      subtitle={subtitleOfMultiples(figure)}
      source={figure.source}
      caveats={[...figure.caveats]}
      table={figure.table}
      drawings={filesOfPart(profiles, 'shipments')}
      cite={<CitePart here={here} part="shipments" profiles={profiles} query={{}} />}
    >
      <ShipmentMultiples figure={figure} profiles={profiles} />
    </Figure>
  )
}

export const subtitleOfMultiples = ({ subtitle }: StatFigure) =>
  `${subtitle}。最後の年の値を右に表示`

export function ShipmentMultiples(props: { figure: StatFigure; profiles: Places }) {
  const { figure, profiles } = props
  const lines = figure.drawing.kind === 'lines' ? figure.drawing.lines : []
  const { scale } = seriesCalled('shipments')
  return (
    <SmallMultiples
      finding={figure.finding}
      reference={100}
      items={profiles.map(({ area, own }, n) => {
        const value = wholeValue(own('shipments', 2018))
        return {
          label: area.name,
          ours: n === 0,
          note: value === null ? undefined : writtenAmount(value, scale),
          points: lines[n]?.points ?? [],
        }
      })}
    />
  )
}
