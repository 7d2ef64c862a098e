import type { Here } from '#platform'
import { Figure, Notice, SmallMultiples } from '#ui'
import type { Places } from '../../compared-figures/rules.ts'
import { shipmentsCompared } from '../../compared-growth/rules.ts'
import { NO_YEAR_OF_ALL } from '../../compared-parts/rules.ts'
import { seriesCalled, wholeValue } from '../../figures/rules.ts'
import { writtenAmount } from '../../trends/rules.ts'
import { CitePart } from './cite-part.tsx'

/** Shipments as an index, a small drawing each, with the amount of the last year beside it. */
export function ShipmentsFigure({ here, profiles }: { here: Here; profiles: Places }) {
  const figure = shipmentsCompared(profiles)
  if (figure?.drawing.kind !== 'lines') return <Notice>{NO_YEAR_OF_ALL}</Notice>
  const { lines } = figure.drawing
  const { scale } = seriesCalled('shipments')
  return (
    <Figure
      finding={figure.finding}
      subtitle={`${figure.subtitle}。最後の年の値を右に表示`}
      source={figure.source}
      caveats={[...figure.caveats]}
      table={figure.table}
      cite={<CitePart here={here} part="shipments" profiles={profiles} query={{}} />}
    >
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
    </Figure>
  )
}
