import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { MapForm } from '../forms.ts'
import { aCostNeedsItsPrice, theMapIsNew, thePricesRise, thereAreTwoStations } from '../rules.ts'
import { isMapTaken, keepMap } from '../tables.ts'

/** The prices on the way from the works to the shop are entered, with what each station does for its share. */
export const drawMap = action({
  verb: 'clusters.draw-channel-map',
  may: may.writeClusters,
  form: MapForm,

  async run(here, typed) {
    const cluster = await clusterSeenBy(here, typed.clusterId)
    insist(
      thereAreTwoStations(typed.stations),
      thePricesRise(typed.stations),
      aCostNeedsItsPrice(ownOf(typed)),
      theMapIsNew(await isMapTaken(here, cluster.id, typed.name)),
    )
    const mapId = await keepMap(here, { ...typed, isSample: typed.isSample === 'on' })
    return { about: cluster.id, noted: { mapId, after: typed }, say: '流通図を記録しました。' }
  },
})

type Own = {
  readonly ownPrice: number | null
  readonly ownFee: number | null
  readonly ownShipping: number | null
  readonly ownAds: number | null
  readonly ownLabour: number | null
}

export function ownOf(map: Own) {
  return {
    price: map.ownPrice,
    feePermille: map.ownFee,
    shipping: map.ownShipping,
    ads: map.ownAds,
    labour: map.ownLabour,
  }
}
