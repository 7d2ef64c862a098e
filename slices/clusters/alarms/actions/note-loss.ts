import { z } from 'zod'
import { action, event } from '#platform'
import { notify } from '#platform/notifications'
import { supplies } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { ClosureHeard } from '../forms.ts'
import { chainsUsing } from '../tables.ts'

export const holderLost = event(
  'clusters.holder-lost',
  z.object({ businessId: z.uuid(), chainIds: z.array(z.uuid()), on: z.iso.date() }),
)

/** A closure is heard: whoever keeps the 産地 is told which steps lost a holder, and where who hangs by it stands. */
export const noteLoss = action({
  verb: 'clusters.note-loss',
  may: may.hearEvents,
  form: ClosureHeard,

  async run(here, { businessId, on }) {
    const used = await chainsUsing(here, businessId)
    for (const [clusterId, steps] of Map.groupBy(used, (one) => one.clusterId)) {
      const named = [...new Set(steps.map(({ name }) => name))].join('」「')
      await notify(
        here,
        { roles: ['officer', 'chief'] },
        `廃業により、${steps[0]?.cluster}の「${named}」の担い手が減りました。影響を受ける事業者を確かめてください。`,
        supplies({ clusterId }),
      )
    }
    if (used.length > 0)
      await here.announce(holderLost, {
        businessId,
        on,
        chainIds: [...new Set(used.map(({ chainId }) => chainId))],
      })
    return { about: businessId, noted: { chains: used.length } }
  },
})
