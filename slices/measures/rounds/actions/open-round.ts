import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { publishGeneral } from '../../publications/tables.ts'
import { RoundForm } from '../forms.ts'
import { isOriginal, numberedKind, theOriginalComesFirst, theReasonCameLater } from '../rules.ts'
import { keepCeiling, keepRound, nextNumberOf, originalOf, roundSeenBy } from '../tables.ts'

/** 編成方針を出す: the year, the day it is due, and what each section may ask for. */
export const openRound = action({
  verb: 'measures.open-round',
  may: may.openRounds,
  form: RoundForm,

  async run(here, typed) {
    const { ceilings, ...round } = typed
    const { fiscalYear, kind, reason } = typed
    insist(
      theReasonCameLater(kind, reason),
      theOriginalComesFirst(kind, await originalOf(here, fiscalYear)),
    )
    const number = isOriginal(kind) ? null : await nextNumberOf(here, fiscalYear)
    const roundId = await keepRound(here, {
      ...round,
      number,
      kind: number === null ? kind : numberedKind(kind, number),
    })
    for (const { sectionId, amountYen } of ceilings) {
      if (amountYen !== null) await keepCeiling(here, roundId, sectionId, amountYen)
    }
    await publishGeneral(here, await roundSeenBy(here, roundId))
    return {
      about: roundId,
      noted: { after: typed },
      params: { roundId },
      say: '編成方針を出しました。各課が要求書を書けます。',
    }
  },
})
