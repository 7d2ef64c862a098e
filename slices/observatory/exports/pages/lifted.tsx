import type { Here } from '#platform'
import { chartAlone, mapAlone, multiplesAlone } from '#ui'
import type { Places } from '../../compared-figures/rules.ts'
import type { AskedPart } from '../../compared-parts/rules.ts'
import { partAsked } from '../../compared-parts/rules.ts'
import {
  ShipmentMultiples,
  subtitleOfMultiples,
} from '../../comparisons/pages/shipments-figure.tsx'
import { Drawn, legendOf } from '../../figures/pages/drawing.tsx'
import type { Asked, DrawnAs } from '../../map-figures/rules.ts'
import { columnsOf } from '../../map-measures/rules.ts'
import { drawnAreas } from '../../maps/pages/drawn-areas.tsx'
import { drawnTiles } from '../../maps/pages/drawn-tiles.tsx'
import { editionsBehind } from '../../municipalities/rules.ts'
import { attributionsOf } from '../rules.ts'
import { liftedSvg } from './standalone-figure.tsx'

const OF_MULTIPLES = 800
const OF_MAPS = 860

/** A chart of a comparison as a file; null where it cannot be drawn, as the page says. */
export function liftedPart(here: Here, places: Places, asked: AskedPart): string | null {
  const figure = partAsked(places, asked)
  if (!('finding' in figure)) return null
  const isMultiple = asked.part === 'shipments'
  const { name, prefecture, code } = places[0].area
  return liftedSvg(
    {
      ...figure,
      subtitle: isMultiple ? subtitleOfMultiples(figure) : figure.subtitle,
      chart: isMultiple
        ? multiplesAlone(<ShipmentMultiples figure={figure} profiles={places} />, OF_MULTIPLES)
        : chartAlone(<Drawn figure={figure} />),
      legend: legendOf(figure) ?? [],
    },
    {
      place: `${prefecture}${name}（${code}）とほかの${places.length - 1}市区町村`,
      attributions: attributionsOf(figure.editions),
      drawnOn: here.today,
    },
  )
}

/** A map as a file, with the names and values of its areas. */
export async function liftedMap(here: Here, asked: Asked, drawn: DrawnAs): Promise<string> {
  const { country, said, map } = await (drawn === 'areas' ? drawnAreas : drawnTiles)(here, asked)
  const editions = editionsBehind(country, columnsOf(asked.measure))
  return liftedSvg(
    { ...said, chart: mapAlone(map, OF_MAPS) },
    {
      place: asked.prefecture === '' ? '全国' : asked.prefecture,
      attributions: attributionsOf(editions),
      drawnOn: here.today,
    },
  )
}
