import { action, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { RemovalForm } from '../forms.ts'
import { mapLabels } from '../rules.ts'
import { channelMapSeenBy, removeMap as remove } from '../tables.ts'
import { mapTyped } from './redraw-map.ts'

/** A map that was drawn by mistake goes; all that it said stays in the record of acts. */
export const removeMap = action({
  verb: 'clusters.remove-channel-map',
  may: may.writeClusters,
  form: RemovalForm,

  async run(here, { clusterId, mapId, version, reason }) {
    const saved = await channelMapSeenBy(here, clusterId, mapId)
    insistFresh(version, saved.version, mapTyped(saved), mapLabels)
    await remove(here, mapId)
    return {
      about: clusterId,
      noted: { mapId, before: saved, reason },
      say: `「${saved.name}」を外しました。内容は操作の記録に残っています。`,
    }
  },
})
