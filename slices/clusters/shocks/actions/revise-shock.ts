import { action, insist, insistFresh } from '#platform'
import { everyProcessIsOfTheCity } from '../../members/rules.ts'
import { processesOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { asTyped, changedFields } from '../../rules.ts'
import { ShockEditForm } from '../forms.ts'
import { shockLabels } from '../rules.ts'
import { rewriteShock, shockSeenBy } from '../tables.ts'

/** An event is put right; what it said before stays in the history of the 産地. */
export const reviseShock = action({
  verb: 'clusters.revise-shock',
  may: may.writeClusters,
  form: ShockEditForm,

  async run(here, { shockId, version, reason, ...typed }) {
    const saved = await shockSeenBy(here, typed.clusterId, shockId)
    insistFresh(version, saved.version, asTyped(saved, shockLabels), shockLabels)
    insist(everyProcessIsOfTheCity(typed.processIds, await processesOf(here)))
    await rewriteShock(here, shockId, typed)
    const changed = changedFields(asTyped(saved, shockLabels), asTyped(typed, shockLabels))
    return {
      about: typed.clusterId,
      noted: { shockId, ...changed, reason },
      say: '出来事を直しました。',
    }
  },
})
