import { action, Invalid, insist, Refused } from '#platform'
import { linesOf } from '../../budget-lines/tables.ts'
import { requestById } from '../../drafts/tables.ts'
import { may } from '../../permissions.ts'
import { itWasReceived } from '../../requests/rules.ts'
import { stageLabels, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { AssessmentForm } from '../forms.ts'
import { aCutHasItsReason, theStageComesInOrder, theStageIsNotReleased } from '../rules.ts'
import { keepAssessment, latestAmounts, stagesDone } from '../tables.ts'

const mayAt = {
  head: may.assessAsHead,
  director: may.assessAsDirector,
  mayor: may.assessAsMayor,
} as const

/** 査定 of one request at one stage. A further row; what was assessed before stays. */
export const assessRequest = action({
  verb: 'measures.assess-request',
  may: may.assess,
  form: AssessmentForm,

  async run(here, { requestId, stage, lines, ...typed }) {
    if (!mayAt[stage](here.person)) {
      throw new Refused(`${stageLabels[stage]}を記録できるのは、その段階の査定者だけです。`)
    }
    const request = await requestById(here, requestId)
    const round = await roundSeenBy(here, request.roundId)
    const before = await latestAmounts(here, request.id)
    const known = new Set((await linesOf(here, request.id)).map((line) => line.id))
    if (lines.length !== known.size || lines.some((line) => !known.has(line.lineId))) {
      throw new Invalid([{ field: null, sentence: '積算の行が変わりました。開き直してください。' }])
    }
    const asked = new Map(before.map((line) => [line.lineId, line.amountYen]))
    const isCut = lines.some((line) => line.amountYen < (asked.get(line.lineId) ?? 0))
    insist(
      theRoundIsOpen(round),
      itWasReceived(request),
      theStageIsNotReleased(stage, round.released),
      theStageComesInOrder(stage, await stagesDone(here, request.id)),
      aCutHasItsReason(typed.reasonCode, typed.comment, isCut),
    )
    const assessmentId = await keepAssessment(here, request.id, { ...typed, stage }, lines)
    return {
      // Not about the measure: its history is read by the section.
      about: assessmentId,
      noted: { requestId, stage, reasonCode: typed.reasonCode, lines },
      say: `${stageLabels[stage]}を記録しました。内示するまで、課には見えません。`,
    }
  },
})
