import { action, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { ReleaseForm } from '../forms.ts'
import { itIsStillInTheSection, itMayLeaveTheSection } from '../rules.ts'
import { findingSeenBy, markReleased } from '../tables.ts'
import { beadOf } from './cite-outlook.ts'

/** A card leaves the section for the hall, where no year of it belongs to one or two businesses. */
export const releaseFinding = action({
  verb: 'clusters.release-finding',
  may: may.releaseFindings,
  form: ReleaseForm,

  async run(here, { findingId }) {
    const card = await findingSeenBy(here, findingId)
    insist(itMayLeaveTheSection(card), itIsStillInTheSection(card))
    await markReleased(here, findingId)
    await publishBead(here, beadOf(here, { ...card, releasedOn: here.today }))
    return { about: findingId, noted: {}, say: '庁内に出しました。' }
  },
})
