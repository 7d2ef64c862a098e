import { action, insist, Missing, Refused } from '#platform'
import { may } from '../../permissions.ts'
import { OverlapForm } from '../forms.ts'
import { overlapAnswerLabels, theSentenceIsGiven } from '../rules.ts'
import { keepAnswer, pairSeenBy } from '../tables.ts'

/** One of the two sections says what becomes of the overlap. */
export const answerOverlap = action({
  verb: 'measures.answer-overlap',
  may: may.writeMeasures,
  form: OverlapForm,

  async run(here, typed) {
    const pair = await pairSeenBy(here, typed.oneId, typed.otherId)
    if (pair === null) throw new Missing()
    const own = here.person.section?.id
    if (own !== pair.one.sectionId && own !== pair.other.sectionId) {
      throw new Refused('重なりに答えられるのは、どちらかの事業を所管する課の職員だけです。')
    }
    insist(theSentenceIsGiven(typed.answer, typed.sentence))
    await keepAnswer(here, pair, typed)
    return {
      about: pair.one.id,
      noted: { before: pair.answer, after: typed },
      say: `「${overlapAnswerLabels[typed.answer]}」と答えました。どちらかの事業の対象や手段が変わるまで、再び出ません。`,
    }
  },
})
