import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { publishGeneral } from '../../publications/tables.ts'
import { RoundForm } from '../forms.ts'
import { keepCeiling, keepRound, roundExists, roundSeenBy } from '../tables.ts'

/** 編成方針を出す: the year, the day it is due, and what each section may ask for. */
export const openRound = action({
  verb: 'measures.open-round',
  may: may.openRounds,
  form: RoundForm,

  async run(here, typed) {
    const { ceilings, ...round } = typed
    insist(
      !(await roundExists(here, typed.fiscalYear, typed.kind)) ||
        broken('この年度と区分の予算編成は、もう始まっています。', 'kind'),
    )
    const roundId = await keepRound(here, round)
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
