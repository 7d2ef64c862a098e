import type { Town } from '#platform/samples'
import { people } from '#platform/samples'
import { citeFigure } from './cards/actions/cite-figure.ts'
import { loadReference } from './reference/loading.ts'

/** Real statistics, cited by the invented officers of two cities a month before the budget request. */
export async function fill(town: Town): Promise<void> {
  await loadReference(town.engine)
  town.at('2026-10-20T10:00:00+09:00')
  for (const [figure, division] of [
    ['quotients', 'e'],
    ['shift-share', ''],
    ['shipments', ''],
  ]) {
    await town.do(people.officer, citeFigure, { areaCode: '182079', figure, division })
  }
  await town.do(people.officerElsewhere, citeFigure, {
    areaCode: '152137',
    figure: 'quotients',
    division: 'e',
  })
}
