import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { keepText } from '../../vision-texts/tables.ts'
import { TextForm } from '../forms.ts'
import { itHasNotEnded, itIsWithItsLeader, theHorizonIsFarEnough } from '../rules.ts'
import { ownVision, writeVision } from '../tables.ts'

/** The leader's own words, again; what was published stays until the new text is published too. */
export const rewriteVision = action({
  verb: 'councils.rewrite-vision',
  may: may.leadVisions,
  form: TextForm,

  async run(here, { visionId, version, ...words }) {
    const vision = await ownVision(here, visionId)
    insist(
      itHasNotEnded(vision),
      itIsWithItsLeader({ submittedOn: vision.submittedOn, publishedOn: vision.textPublishedOn }),
      theHorizonIsFarEnough(words.horizonYear, here.fiscalYear),
    )
    const theirs = { title: vision.title, picture: vision.picture }
    insistFresh(version, vision.version, theirs, { title: '題', picture: '目指す姿' })
    await keepText(here, visionId, words, vision.textPublishedOn === null ? vision.textId : null)
    await writeVision(here, visionId, { lastSignOn: here.today })
    return {
      about: visionId,
      params: { visionId },
      say: '保存しました。提出すると、市が確かめます。',
    }
  },
})
