import { withQuery } from '#platform'
import type { Places } from '../../compared-figures/rules.ts'
import type { Chart } from '../../compared-parts/rules.ts'
import * as at from '../../profiles/addresses.ts'

/** A chart of the page as files that stand alone; the same places and series stand in the address. */
export function filesOfPart(
  [own, ...others]: Places,
  part: Chart,
  series: Readonly<Record<string, string>> = {},
) {
  const params = { areaCode: own.area.code, part }
  const query = { peers: others.map(({ area }) => area.code).join(','), ...series }
  return [
    { label: 'SVG', href: withQuery(at.comparisonDrawing(params), query) },
    { label: 'PNG', href: withQuery(at.comparisonPicture(params), query) },
  ]
}
