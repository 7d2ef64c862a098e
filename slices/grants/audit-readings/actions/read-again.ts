import { action, insist, Missing } from '#platform'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { may } from '../../permissions.ts'
import { sheetOf } from '../../scores/forms.ts'
import { thePointsAreOnTheScale, theSheetIsWhole, weighedBy } from '../../scores/rules.ts'
import { papersShown } from '../../stage-views/tables.ts'
import { FileForm, OwnReadingForm, PapersForm, RefusalForm } from '../forms.ts'
import { thePapersWereOpened, theReadingIsOpen } from '../rules.ts'
import {
  keepFileLook,
  keepReading,
  markDeclined,
  markOpened,
  ownReading,
  readingFiles,
} from '../tables.ts'

/** 書類を開く: an act, because what was read is kept with its hash. */
export const openReading = action({
  verb: 'grants.open-audit-papers',
  may: may.reviewApplications,
  form: PapersForm,

  async run(here, of) {
    const own = await ownReading(here, of)
    insist(theReadingIsOpen(own))
    const { hash } = await papersShown(here, own)
    await markOpened(here, own, hash)
    return { about: own.applicationId, noted: { shown: hash } }
  },
})

/** 添付を開く: of the case that is read again, as the panel had it. */
export const openReadingFile = action({
  verb: 'grants.open-audit-file',
  may: may.reviewApplications,
  form: FileForm,

  async run(here, { attachmentId, ...of }) {
    const own = await ownReading(here, of)
    insist(theReadingIsOpen(own), thePapersWereOpened(own))
    const { isBlind } = await papersShown(here, own)
    const files = await readingFiles(here, own, isBlind)
    const shown = files.find(({ id }) => id === attachmentId)
    if (shown === undefined) throw new Missing()
    await keepFileLook(here, own, shown)
    return { about: own.applicationId, noted: { shown: shown.sha256 } }
  },
})

/** The scores read again from the same papers, by the member who was asked. The points stand in no record of acts. */
export const writeReading = action({
  verb: 'grants.write-audit-reading',
  may: may.reviewApplications,
  form: OwnReadingForm,

  async run(here, { drawId, applicationId, note, ...values }) {
    const own = await ownReading(here, { drawId, applicationId })
    const set = await sealedCriteriaOf(here, own.callId)
    if (set === null) throw new Missing()
    const criteria = weighedBy(set)
    const { points, comments } = sheetOf(values, criteria.length)
    insist(
      theReadingIsOpen(own),
      thePapersWereOpened(own),
      thePointsAreOnTheScale(criteria, points),
      theSheetIsWhole(criteria, points, comments),
    )
    const { reviewerId } = own
    await keepReading(here, own, { reviewerId, points, comments, note, way: '本人' })
    return { about: applicationId, say: `案件${own.code}の読み直しを記録しました。` }
  },
})

/** 辞退: a tie that was noticed, or no time; the hall asks another. */
export const declineReading = action({
  verb: 'grants.decline-audit-reading',
  may: may.reviewApplications,
  form: RefusalForm,

  async run(here, { reason, ...of }) {
    const own = await ownReading(here, of)
    insist(theReadingIsOpen(own))
    await markDeclined(here, own, reason)
    return { about: own.applicationId, noted: { reason }, say: '読み直しを辞退しました。' }
  },
})
