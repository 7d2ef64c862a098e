import { action } from '#platform'
import { may } from '../../permissions.ts'
import { ReasonedReturnForm } from '../forms.ts'
import { keepInstalments, returnSeenBy } from '../tables.ts'

/** 履行延期の特約: by which parts and until when, in words. */
export const agreeInstalments = action({
  verb: 'grants.agree-instalments',
  may: may.rejectForForm,
  form: ReasonedReturnForm,

  async run(here, { returnId, reason }) {
    const { claim, found } = await returnSeenBy(here, returnId)
    await keepInstalments(here, returnId, reason)
    return {
      about: found.applicationId,
      params: { applicationId: found.applicationId },
      noted: { returnId, before: claim.instalmentNote, reason },
      say: '履行延期の特約を記録しました。',
    }
  },
})
