import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { MapEditForm } from '../forms.ts'
import {
  aCostNeedsItsPrice,
  mapLabels,
  type Station,
  theMapIsNew,
  thePricesRise,
  thereAreTwoStations,
} from '../rules.ts'
import { channelMapSeenBy, isMapTaken, rewriteMap, type TypedMap } from '../tables.ts'
import { ownOf } from './draw-map.ts'

/** A map of prices is put right; the prices before stay in the history of the 産地. */
export const redrawMap = action({
  verb: 'clusters.redraw-channel-map',
  may: may.writeClusters,
  form: MapEditForm,

  async run(here, { mapId, version, reason, ...typed }) {
    const saved = await channelMapSeenBy(here, typed.clusterId, mapId)
    insistFresh(version, saved.version, mapTyped(saved), mapLabels)
    insist(
      thereAreTwoStations(typed.stations),
      thePricesRise(typed.stations),
      aCostNeedsItsPrice(ownOf(typed)),
      theMapIsNew(await isMapTaken(here, typed.clusterId, typed.name, mapId)),
    )
    await rewriteMap(here, mapId, typed)
    return {
      about: typed.clusterId,
      noted: { mapId, ...changedFields(mapTyped(saved), mapTyped(typed)), reason },
      say: '流通図を直しました。',
    }
  },
})

export function mapTyped(map: TypedMap): Record<string, string> {
  return asTyped({ ...map, prices: map.stations.map(stationInWords) }, mapLabels)
}

const stationInWords = ({ name, price, services }: Station) =>
  `${name} ${price.toLocaleString('ja-JP')}円${services.length > 0 ? `（${services.join('、')}）` : ''}`
