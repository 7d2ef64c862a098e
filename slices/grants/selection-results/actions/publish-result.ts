import { action, insist, insistFresh, RuleBroken } from '#platform'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { keepBreakdown } from '../../result-breakdowns/tables.ts'
import { theRoundStandsAt } from '../../selection-rounds/rules.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import { PublicationForm } from '../forms.ts'
import { keepResult, publishedResult, resultOf } from '../tables.ts'

/** 審査結果の公表: once, as it stands; what would tell of one or two is left out by rule. */
export const publishResult = action({
  verb: 'grants.publish-result',
  may: may.managePanels,
  form: PublicationForm,

  async run(here, { callId, version }) {
    const call = await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    insist(theRoundStandsAt(round, '決裁済'))
    if (await publishedResult(here, callId))
      throw new RuleBroken('審査結果は、もう公表されています。')
    const hash = await keepResult(here, callId, await resultOf(here, callId))
    await keepBreakdown(here, call)
    return { about: callId, noted: { after: { hash } }, say: '審査結果を公表しました。' }
  },
})
