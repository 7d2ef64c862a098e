import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { forgetSifted } from '../../sieves/tables.ts'
import { ReasonForm } from '../forms.ts'
import { itMayStillBeRejected, STATE_NAMES } from '../rules.ts'
import { editionSeenBy, keepRejected } from '../tables.ts'

/** 差戻し by a person: the file was read, but is not to be used. */
export const rejectEdition = action({
  verb: 'observatory.reject-edition',
  may: may.releaseEditions,
  form: ReasonForm,

  async run(here, { editionId, version, reason }) {
    const edition = await editionSeenBy(here, editionId)
    insist(itMayStillBeRejected(edition.state))
    insistFresh(version, edition.version, {}, {}, { facts: { 状態: STATE_NAMES[edition.state] } })
    await keepRejected(here, edition, reason, null)
    // Its inspection may have been cancelled halfway.
    await forgetSifted(here, edition)
    return { about: editionId, noted: { from: edition.state, reason }, say: '差し戻しました。' }
  },
})
