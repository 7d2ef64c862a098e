import { action, insist, notify } from '#platform'
import { may } from '../../permissions.ts'
import { writeText } from '../../vision-texts/tables.ts'
import * as at from '../addresses.ts'
import { SubmissionForm } from '../forms.ts'
import { itHasNotEnded, itIsWithItsLeader } from '../rules.ts'
import { ownVision, writeVision } from '../tables.ts'

/** 提出, with the leader's consent that it be published. */
export const submitVision = action({
  verb: 'councils.submit-vision',
  may: may.leadVisions,
  form: SubmissionForm,

  async run(here, { visionId }) {
    const vision = await ownVision(here, visionId)
    insist(
      itHasNotEnded(vision),
      itIsWithItsLeader({ submittedOn: vision.submittedOn, publishedOn: vision.textPublishedOn }),
    )
    await writeText(here, vision.textId, {
      submittedOn: here.today,
      returnedOn: null,
      returnedName: '',
      returnedWhy: '',
    })
    await writeVision(here, visionId, { lastSignOn: here.today })
    await notify(
      here,
      { roles: ['officer', 'chief'] },
      'ビジョンが提出されました。個人情報と中傷だけを確かめて、公開してください。',
      at.vision({ visionId }),
    )
    return {
      about: visionId,
      noted: { consent: here.today, number: vision.number },
      params: { visionId },
      say: '提出しました。市は個人情報と中傷だけを確かめ、内容の良し悪しでは判断しません。',
    }
  },
})
