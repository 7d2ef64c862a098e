import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { thePapersAreOpened } from '../../scores/rules.ts'
import { OpeningForm } from '../forms.ts'
import { keepFirstLook, stageFileFor } from '../tables.ts'

/** 添付を開く: an act, because the first view of each file is on record. */
export const openFile = action({
  verb: 'grants.open-review-file',
  may: may.reviewApplications,
  form: OpeningForm,

  async run(here, { callId, applicationId, attachmentId }) {
    const { view, file } = await stageFileFor(here, callId, applicationId, attachmentId)
    insist(thePapersAreOpened(view.review.lookedAt !== null))
    await keepFirstLook(here, view.review.assignmentId, file)
    return { about: view.review.assignmentId, noted: { shown: file.sha256 } }
  },
})
