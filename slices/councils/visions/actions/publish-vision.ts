import { action, insist, notify } from '#platform'
import { openAnswer } from '../../answers/tables.ts'
import { may } from '../../permissions.ts'
import { publishVision as tellThread } from '../../vision-publications/tables.ts'
import { writeText } from '../../vision-texts/tables.ts'
import * as at from '../addresses.ts'
import { OneForm, SendingBackForm } from '../forms.ts'
import { itHasNotEnded, itIsSubmitted } from '../rules.ts'
import { visionPublished, visionSubmitted, writeVision } from '../tables.ts'

/** 公開: checked for personal data and defamation, and for nothing else; the text stays as it was written. */
export const publishVision = action({
  verb: 'councils.publish-vision',
  may: may.publishVisions,
  form: OneForm,

  async run(here, { visionId }) {
    const vision = await visionSubmitted(here, visionId)
    insist(
      itHasNotEnded(vision),
      itIsSubmitted({ submittedOn: vision.submittedOn, publishedOn: vision.textPublishedOn }),
    )
    const sectionId = here.person.section?.id ?? null
    const answerId =
      vision.answerId ??
      (await openAnswer(here, { subject: 'vision', sectionId, confinedTo: null }))
    const publishedName = here.person.name
    await writeText(here, vision.textId, { publishedOn: here.today, publishedName })
    const publishedOn = vision.publishedOn ?? here.today
    await writeVision(here, visionId, { publishedOn, answerId })
    await tellThread(here, await visionPublished(here, visionId))
    await notify(
      here,
      { accountIds: [vision.leaderId] },
      'ビジョンが公開されました。',
      at.ownVision({ visionId }),
    )
    return {
      about: visionId,
      noted: { number: vision.number },
      params: { visionId },
      say: '公開しました。次は、市の受け止めを回答として書いてください。',
    }
  },
})

/** Back to its leader: only for personal data or defamation, with the place that is meant. */
export const sendBackVision = action({
  verb: 'councils.send-back-vision',
  may: may.publishVisions,
  form: SendingBackForm,

  async run(here, { visionId, why, where }) {
    const vision = await visionSubmitted(here, visionId)
    insist(itIsSubmitted({ submittedOn: vision.submittedOn, publishedOn: vision.textPublishedOn }))
    await writeText(here, vision.textId, {
      submittedOn: null,
      returnedOn: here.today,
      returnedName: here.person.name,
      returnedWhy: `${why}：${where}`,
    })
    await notify(
      here,
      { accountIds: [vision.leaderId] },
      'ビジョンが返されました。示された文を直して、もう一度提出してください。',
      at.ownVision({ visionId }),
    )
    return {
      about: visionId,
      noted: { why, where },
      params: { visionId },
      say: '提案した方に返しました。',
    }
  },
})
