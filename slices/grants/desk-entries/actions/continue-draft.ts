import { action, Invalid, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { ContinuationForm } from '../forms.ts'
import { draftNumbered, keepEntry, markDeskConsent } from '../tables.ts'

/** The desk goes on with a draft that its owner began, by the number that the owner says and with a line of consent. */
export const continueDraft = action({
  verb: 'grants.continue-draft',
  may: may.takeInAtDesk,
  form: ContinuationForm,

  async run(here, { number, consent }) {
    const applicationId = await draftNumbered(here, number).catch((error: unknown) => {
      if (!(error instanceof Missing)) throw error
      throw new Invalid([
        {
          field: 'number',
          sentence: 'この番号の下書きはありません。番号をもう一度確かめてください。',
        },
      ])
    })
    await markDeskConsent(here, applicationId)
    await keepEntry(here, applicationId, '下書きの続き', consent)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { consent },
      say: '同意を記録しました。本人と一緒に続きを書いてください。',
    }
  },
})
