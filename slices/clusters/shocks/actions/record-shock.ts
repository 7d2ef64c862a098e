import { action, insist } from '#platform'
import { everyProcessIsOfTheCity } from '../../members/rules.ts'
import { processesOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { ShockForm } from '../forms.ts'
import { keepShock } from '../tables.ts'

/** What shook the 産地 is entered, with where that is written. */
export const recordShock = action({
  verb: 'clusters.record-shock',
  may: may.writeClusters,
  form: ShockForm,

  async run(here, typed) {
    const cluster = await clusterSeenBy(here, typed.clusterId)
    insist(everyProcessIsOfTheCity(typed.processIds, await processesOf(here)))
    const shockId = await keepShock(here, { ...typed, isSample: typed.isSample === 'on' })
    return { about: cluster.id, noted: { shockId, after: typed }, say: '出来事を記録しました。' }
  },
})
