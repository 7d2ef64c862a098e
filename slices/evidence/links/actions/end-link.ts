import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { EndingForm } from '../forms.ts'
import { oneEndIsOurs } from '../rules.ts'
import { endLink, linkSeenBy } from '../tables.ts'

export const takeOff = action({
  verb: 'evidence.end-link',
  may: may.linkBeads,
  form: EndingForm,

  async run(here, { linkId, reason }) {
    const found = await linkSeenBy(here, linkId)
    insist(oneEndIsOurs(here.person.section?.id ?? null, [found.upSection, found.downSection]))
    await endLink(here, { linkId, reason })
    return {
      about: found.downPid,
      noted: { before: { linkId, type: found.type, up: found.upPid, down: found.downPid }, reason },
      params: { beadPid: found.downPid },
      say: 'つながりを外しました。外した記録は残ります。',
    }
  },
})
