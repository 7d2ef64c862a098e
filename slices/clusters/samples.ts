import type { Town } from '#platform/samples'
import { fillBelonging } from './samples/belonging.ts'
import { fillChains } from './samples/chains.ts'
import { fillMarkets } from './samples/markets.ts'
import { fillPlaces } from './samples/places.ts'
import { fillResources } from './samples/resources.ts'

/** The 産地 of the sample town (見本); origins as local histories tell them. */
export async function fill(town: Town): Promise<void> {
  town.at('2026-06-20T09:00:00+09:00')
  const places = await fillPlaces(town)
  const eyewear = places.get('眼鏡') ?? ''
  await fillBelonging(town, places)
  await fillChains(town, eyewear)
  await fillResources(town, places)
  await fillMarkets(town, places)
}
