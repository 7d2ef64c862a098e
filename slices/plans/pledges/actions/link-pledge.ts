import { action, broken, insist } from '#platform'
import { beadSeenBy, link } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { pledgeRef } from '../../publications/tables.ts'
import { PledgeLinkForm } from '../forms.ts'
import { pledgeSeenBy } from '../tables.ts'

/** The goal or measure by which a pledge is kept. */
export const linkPledge = action({
  verb: 'plans.link-pledge',
  may: may.writePlans,
  form: PledgeLinkForm,

  async run(here, { pledgeId, target }) {
    const pledge = await pledgeSeenBy(here, pledgeId)
    const bead = await beadSeenBy(here, target)
    insist(
      bead.kind === 'plan_node' ||
        bead.kind === 'measure' ||
        broken('公約につなげるのは、計画の目標と事業だけです。', 'target'),
    )
    const down = { slice: bead.slice, ref: bead.ref }
    const { linkId } = await link(here, { up: pledgeRef(pledge.id), down, type: 'pledged' })
    return {
      about: pledgeId,
      noted: { linkId, target: bead.pid },
      say: `「${bead.title}」につなぎました。`,
    }
  },
})
