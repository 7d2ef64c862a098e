import { action, insist } from '#platform'
import { caseFiledBy } from '../../cases/tables.ts'
import { theExpensesAreOpen } from '../../expenses/rules.ts'
import { may } from '../../permissions.ts'
import { RemovalForm } from '../forms.ts'
import { markRemoved, photoOf } from '../tables.ts'

/** Takes a photograph out before it is reported; the row stays. */
export const removePhoto = action({
  verb: 'grants.remove-photo',
  may: may.fileForCases,
  form: RemovalForm,

  async run(here, { applicationId, photoId }) {
    const found = await caseFiledBy(here, applicationId)
    insist(theExpensesAreOpen(found.state))
    const photo = await photoOf(here, applicationId, photoId)
    await markRemoved(here, photoId)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { photoId, caption: photo.caption },
      say: '写真を取り除きました。',
    }
  },
})
