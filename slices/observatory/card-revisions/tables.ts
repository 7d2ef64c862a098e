import type { Here } from '#platform'
import { type Revision, revisionsOf } from '../cards/rules.ts'
import type { Card } from '../cards/tables.ts'
import { effectFigure } from '../effect-figures/rules.ts'
import { estimateFor } from '../effects/tables.ts'
import { NATION_HEAD, type StatFigure } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import { inputOutputFor } from '../io-tables/tables.ts'
import { codeOfPrefecture } from '../map-figures/rules.ts'
import { columnsOf, measureCalled } from '../map-measures/rules.ts'
import { prefecturesOf, rowsOf } from '../maps/rules.ts'
import { countryOf } from '../municipalities/tables.ts'
import { figureBuilt, isFigure } from '../profiles/rules.ts'
import {
  type Now,
  publishedOn,
  revisedEffects,
  revisedValues,
  sectorOfSame,
  soughtBy,
} from './rules.ts'

/** What the editions of now give otherwise than a card's frozen figures. */
export async function revisionsNow(here: Here, card: Card): Promise<Revision[]> {
  const { frozen, areaCode, figure } = card
  if (isFigure(figure)) {
    return revisionsOf(frozen, figureBuilt(await profileOf(here, areaCode), figure))
  }
  if (figure === 'effect') return effectNow(here, frozen)
  return figure === 'map' ? mapNow(here, frozen) : publishedNow(here, frozen)
}

/** An estimate made again, by the table that goes first now; one of before this was kept is left alone. */
async function effectNow(here: Here, frozen: StatFigure): Promise<Revision[]> {
  const { asked } = frozen
  if (!asked) return []
  const profile = await profileOf(here, frozen.areaCode)
  const table = await inputOutputFor(here, profile.area)
  const sector = table && sectorOfSame(table, asked)
  if (!table || sector === null) return []
  const worked = await estimateFor(here, profile, table, { ...asked, sector })
  if (!worked) return []
  const typed = { ...asked, ground: '' }
  return revisedEffects(frozen, effectFigure(profile, table, worked.estimate, typed))
}

/** Of a map: each of its places by the editions of now, prefectures taken together as there. */
async function mapNow(here: Here, frozen: StatFigure): Promise<Revision[]> {
  const measure = measureCalled(frozen.values[0]?.series)
  const country = await countryOf(here, columnsOf(measure))
  const { edition, editionOf } = country.column(measure.of.series, measure.of.period)
  const now = new Map<string, Now>()
  for (const { place, mapped } of rowsOf(country, measure)) {
    const from = editionOf[country.rowOf.get(place.code) ?? -1] || edition
    now.set(place.code, { value: mapped.value, edition: from })
  }
  for (const { name, mapped } of prefecturesOf(country, measure)) {
    now.set(codeOfPrefecture(name), { value: mapped.value, edition })
  }
  return revisedValues(frozen.values, ({ areaCode }) => now.get(areaCode) ?? null)
}

/** Of a comparison or peers: each published value beside the one that is current. */
async function publishedNow(here: Here, frozen: StatFigure): Promise<Revision[]> {
  const values = publishedOn(frozen)
  if (values.length === 0) return []
  const country = await countryOf(here, soughtBy(values))
  return revisedValues(values, ({ series, period, areaCode }): Now | null => {
    const column = country.column(series, Number(period))
    if (areaCode === NATION_HEAD.code) return { value: column.nation, edition: column.edition }
    const row = country.rowOf.get(areaCode)
    if (row === undefined) return null
    const edition = column.editionOf[row] ?? ''
    return edition === '' ? null : { value: column.values[row] ?? null, edition }
  })
}
