import { action, insist } from '#platform'
import { beadSeenBy } from '../../beads/tables.ts'
import { may } from '../../permissions.ts'
import { LinkForm } from '../forms.ts'
import { oneEndIsOurs } from '../rules.ts'
import { linkBeads } from '../tables.ts'

export const addLink = action({
  verb: 'evidence.add-link',
  may: may.linkBeads,
  form: LinkForm,

  async run(here, { beadPid, otherPid, side, type, note, amountYen, primary }) {
    const bead = await beadSeenBy(here, beadPid)
    const other = await beadSeenBy(here, otherPid)
    const [up, down] = side === 'up' ? [other, bead] : [bead, other]
    insist(oneEndIsOurs(here.person.section?.id ?? null, [up.sectionId, down.sectionId]))
    const { linkId, mark } = await linkBeads(here, up, down, {
      type,
      note,
      amountYen: amountYen ?? undefined,
      primary,
    })
    return {
      about: bead.pid,
      noted: { after: { linkId, type, up: up.pid, down: down.pid, note, mark } },
      params: { beadPid: bead.pid },
      say: mark ? `つなぎました。決定より後のため「${mark}」と示します。` : 'つなぎました。',
    }
  },
})
