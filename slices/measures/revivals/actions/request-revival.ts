import { action, Invalid, insist } from '#platform'
import { requestSeenBy } from '../../drafts/tables.ts'
import { revivalContent } from '../../drawn-papers/pages/revival-content.tsx'
import { keepPaper } from '../../kept-papers/tables.ts'
import { may } from '../../permissions.ts'
import {
  aCutIsMadeByASupplement,
  roundName,
  stageLabels,
  theRoundIsOpen,
} from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { RevivalForm } from '../forms.ts'
import {
  itAsksForWhatWasCut,
  itIsNotTooLateToRevive,
  itIsRevivedOnce,
  theFactHasHappened,
  theFactIsNew,
  theReleaseIsTheLast,
  theRoundIsNotSettled,
} from '../rules.ts'
import { keepRevival, lastRelease, linesReleased, revivalsOf } from '../tables.ts'

/** 復活要求: the head asks again, with facts that were not known at the request. */
export const requestRevival = action({
  verb: 'measures.request-revival',
  may: may.requestAmounts,
  form: RevivalForm,

  async run(here, { measureId, roundId, stage, lines, ...typed }) {
    const measure = await measureWrittenBy(here, measureId)
    const round = await roundSeenBy(here, roundId)
    const request = await requestSeenBy(here, measureId, roundId)
    const last = await lastRelease(here, roundId)
    const before = await revivalsOf(here, request.id)
    insist(
      theRoundIsOpen(round),
      theRoundIsNotSettled(round),
      aCutIsMadeByASupplement(round.kind, lines, (i) => `lines.${i}.amountYen`),
      theReleaseIsTheLast(stage, last?.stage ?? null),
      itIsRevivedOnce(before.some((one) => one.stage === stage)),
      last === null || itIsNotTooLateToRevive(here.today, last.lastOn, last.days),
      theFactIsNew(typed.learntOn, request.requestedOn),
      theFactHasHappened(typed.learntOn, here.today),
    )
    const known = await linesReleased(here, request.id, stage)
    const asked = new Map(lines.map((line) => [line.lineId, line.amountYen]))
    if (known.length !== asked.size || known.some((line) => !asked.has(line.lineId))) {
      throw new Invalid([
        { field: null, sentence: '内示された行と合いません。この画面を開き直してください。' },
      ])
    }
    insist(
      itAsksForWhatWasCut(
        known.map((line) => ({ ...line, askedYen: asked.get(line.lineId) ?? 0 })),
      ),
    )
    const assessedNumber = known[0]?.number ?? 0
    await keepRevival(here, request.id, { ...typed, stage, assessedNumber }, lines)
    await keepPaper(here, {
      ...{ form: 'revival', audience: 'section', sectionId: measure.sectionId },
      ...{ fiscalYear: round.fiscalYear, roundId, measureId },
      title: `復活要求書（${roundName(round)}・${stageLabels[stage]}）　${measure.name}`,
      content: revivalContent(
        measure,
        round,
        {
          ...{ ...typed, stage, askedOn: here.today, askedName: here.person.name },
          lastOn: last?.lastOn ?? here.today,
        },
        known.map((line) => ({ ...line, askedYen: asked.get(line.lineId) ?? 0 })),
      ),
    })
    return {
      about: measureId,
      noted: { reason: typed.newFacts, after: { stage, learntOn: typed.learntOn, lines } },
      say: `${stageLabels[stage]}への復活要求を出しました。財政課が査定します。`,
    }
  },
})
