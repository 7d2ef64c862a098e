import { action, insist, Missing } from '#platform'
import { may } from '../../permissions.ts'
import { keepText } from '../../vision-texts/tables.ts'
import { WritingForm } from '../forms.ts'
import { theHorizonIsFarEnough } from '../rules.ts'
import { keepVision } from '../tables.ts'

/** A draft of somebody who means to lead; nobody else sees it until it is submitted. */
export const beginVision = action({
  verb: 'councils.begin-vision',
  may: may.leadVisions,
  form: WritingForm,

  async run(here, { leaderKind, leaderName, isSample, ...words }) {
    if (here.person.id === null) throw new Missing()
    insist(theHorizonIsFarEnough(words.horizonYear, here.fiscalYear))
    const leader = { kind: leaderKind, name: leaderName, isSample }
    const { id: visionId, backingKey } = await keepVision(here, leader)
    await keepText(here, visionId, words, null)
    return {
      about: visionId,
      noted: { leaderKind, title: words.title },
      params: { visionId, backingKey },
      say: '下書きを保存しました。賛同する方を集め、できたら提出してください。',
    }
  },
})
