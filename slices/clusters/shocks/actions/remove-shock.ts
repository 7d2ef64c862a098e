import { action, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { asTyped } from '../../rules.ts'
import { RemovalForm } from '../forms.ts'
import { shockLabels } from '../rules.ts'
import { removeShock as remove, shockSeenBy } from '../tables.ts'

/** An event entered by mistake leaves the 年表; all that it said stays in the record of acts. */
export const removeShock = action({
  verb: 'clusters.remove-shock',
  may: may.writeClusters,
  form: RemovalForm,

  async run(here, { clusterId, shockId, version, reason }) {
    const saved = await shockSeenBy(here, clusterId, shockId)
    insistFresh(version, saved.version, asTyped(saved, shockLabels), shockLabels)
    await remove(here, shockId)
    return {
      about: clusterId,
      noted: { shockId, before: saved, reason },
      say: `「${saved.title}」を年表から外しました。内容は操作の記録に残っています。`,
    }
  },
})
