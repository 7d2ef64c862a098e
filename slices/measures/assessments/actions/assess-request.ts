import { formatYen } from '#packages/japan'
import { action, type Here, Invalid, insist, insistFresh, Refused } from '#platform'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { type Line, linesOf } from '../../budget-lines/tables.ts'
import { requestById } from '../../drafts/tables.ts'
import { may } from '../../permissions.ts'
import { insistTheReductionFits } from '../../reductions/tables.ts'
import { itWasReceived } from '../../requests/rules.ts'
import { itWasRevived, theRoundIsNotSettled } from '../../revivals/rules.ts'
import { revivalsOf } from '../../revivals/tables.ts'
import { aCutIsMadeByASupplement, stageLabels, theRoundIsOpen } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { AssessmentForm } from '../forms.ts'
import { aCutHasItsReason, theStageComesInOrder, theStageIsNotReleased } from '../rules.ts'
import { keepAssessment, latestAmounts, stagesDone, worksOn } from '../tables.ts'

const mayAt = {
  head: may.assessAsHead,
  director: may.assessAsDirector,
  mayor: may.assessAsMayor,
  revival: may.assessRevivals,
} as const

/** 査定 of one request at one stage. A further row; what was assessed before stays. */
export const assessRequest = action({
  verb: 'measures.assess-request',
  may: may.assess,
  form: AssessmentForm,

  async run(here, { requestId, stage, lines, version, ...typed }) {
    if (!mayAt[stage](here.person)) {
      throw new Refused(`${stageLabels[stage]}を記録できるのは、その段階の査定者だけです。`)
    }
    const request = await requestById(here, requestId)
    const round = await roundSeenBy(here, request.roundId)
    const before = await latestAmounts(here, request.id)
    const all = await linesOf(here, request.id)
    const known = new Set(all.map((line) => line.id))
    if (lines.length !== known.size || lines.some((line) => !known.has(line.lineId))) {
      throw new Invalid([{ field: null, sentence: '積算の行が変わりました。開き直してください。' }])
    }
    if (version !== undefined) await insistNothingCame(here, request.id, version, all, before)
    const asked = new Map(before.map((line) => [line.lineId, line.amountYen]))
    const isCut = lines.some((line) => line.amountYen < (asked.get(line.lineId) ?? 0))
    insist(
      theRoundIsOpen(round),
      theRoundIsNotSettled(round),
      itWasReceived(request),
      theStageIsNotReleased(stage, round.released),
      itWasRevived(stage, (await revivalsOf(here, request.id)).length > 0),
      theStageComesInOrder(stage, await stagesDone(here, request.id)),
      aCutIsMadeByASupplement(round.kind, lines, (i) => `lines.${i}.amountYen`),
      aCutHasItsReason(typed.reasonCode, typed.comment, isCut),
    )
    const typedFor = new Map(lines.map((line) => [line.lineId, line.amountYen]))
    await insistTheReductionFits(
      here,
      request.measureId,
      round,
      all.map((line) => ({ ...line, amountYen: typedFor.get(line.id) ?? 0 })),
    )
    const assessmentId = await keepAssessment(here, request.id, { ...typed, stage }, lines)
    return {
      // Not about the measure, whose history the section reads; nor are amounts noted, which the auditor
      // does not meet before the vote. The assessment itself is never written over.
      about: assessmentId,
      noted: { requestId, stage, reasonCode: typed.reasonCode },
      say: `${stageLabels[stage]}を記録しました。内示するまで、課には見えません。`,
    }
  },
})

/** Another assessor, or a 復活要求, came while the form was open: both versions are shown. @throws {Stale} */
async function insistNothingCame(
  here: Here,
  requestId: string,
  version: number,
  lines: readonly Line[],
  latest: readonly { readonly lineId: string; readonly amountYen: number }[],
): Promise<void> {
  const amounts = new Map(latest.map((line) => [line.lineId, line.amountYen]))
  const [revival] = await revivalsOf(here, requestId)
  const fields = lines.map((line, i) => ({
    name: `lines.${i}.amountYen`,
    label: `${setsuLabel(line)}（千円）`,
    theirs: String((amounts.get(line.id) ?? line.amountYen) / 1_000),
  }))
  const theirs = Object.fromEntries(fields.map((one) => [one.name, one.theirs]))
  const labels = Object.fromEntries(fields.map((one) => [one.name, one.label]))
  const facts: Record<string, string> = revival
    ? {
        復活要求: `${formatYen(revival.amountYen, { unit: '千円' })}千円（${revival.askedName}）　${revival.newFacts}`,
      }
    : {}
  insistFresh(version, await worksOn(here, requestId), theirs, labels, { facts })
}
