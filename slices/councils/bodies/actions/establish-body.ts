import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { EndingForm, EstablishmentForm } from '../forms.ts'
import {
  itHasNotEnded,
  itIsInPreparation,
  itsBasisIsNumbered,
  itsBasisLetsItDecide,
} from '../rules.ts'
import { bodySeenBy, end, establish } from '../tables.ts'

const labels = { name: '名称' }

/** 設置: what it rests on has its number, and it does no more than that allows. */
export const establishBody = action({
  verb: 'councils.establish-body',
  may: may.decideOnBodies,
  form: EstablishmentForm,

  async run(here, { bodyId, establishedOn, version }) {
    const body = await bodySeenBy(here, bodyId)
    insistFresh(version, body.version, { name: body.name }, labels)
    insist(
      itIsInPreparation(body),
      itsBasisIsNumbered(body),
      itsBasisLetsItDecide(body.basis, body.hasVotes || body.hasInquiries),
    )
    await establish(here, bodyId, establishedOn)
    return { about: bodyId, noted: { establishedOn }, say: '会議体を設置しました。' }
  },
})

/** Its time is over: what it was and did stays to be read. */
export const endBody = action({
  verb: 'councils.end-body',
  may: may.decideOnBodies,
  form: EndingForm,

  async run(here, { bodyId, endedOn, reason, version }) {
    const body = await bodySeenBy(here, bodyId)
    insistFresh(version, body.version, { name: body.name }, labels)
    insist(itHasNotEnded(body))
    await end(here, bodyId, endedOn, reason)
    return { about: bodyId, noted: { endedOn, reason }, say: '会議体を終わりにしました。' }
  },
})
