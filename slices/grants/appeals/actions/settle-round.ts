import { action, insist, insistFresh } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import { callWrittenBy } from '../../calls/tables.ts'
import { may } from '../../permissions.ts'
import { publishedResult } from '../../selection-results/tables.ts'
import { roundHeld } from '../../selection-rounds/tables.ts'
import { SettlementForm } from '../forms.ts'
import {
  explanationDays,
  itIsNotSettled,
  lastDayToAsk,
  theResultIsPublished,
  theRoundMaySettle,
} from '../rules.ts'
import { keepSettlement, requestsOf, resultNotices, settlementOf } from '../tables.ts'

/** 確定: nobody can ask any more, and nobody waits for an answer. */
export const settleRound = action({
  verb: 'grants.settle-round',
  may: may.sealCriteria,
  form: SettlementForm,

  async run(here, { callId, version }) {
    await callWrittenBy(here, callId)
    const round = await roundHeld(here, callId)
    insistFresh(version, round.version, {}, {})
    const published = await publishedResult(here, callId)
    const settled = await settlementOf(here, callId)
    const requests = await requestsOf(here, callId)
    const calendar = await calendarOf(here)
    const within = await settingOn(here, explanationDays)
    const windows = (await resultNotices(here, callId)).map(({ servedOn }) => ({
      lastOn: lastDayToAsk(servedOn, within, calendar),
    }))
    insist(
      itIsNotSettled(settled?.settledAt ?? null),
      theResultIsPublished(published?.publishedAt ?? null),
      theRoundMaySettle(
        windows,
        requests.filter(({ answeredAt }) => answeredAt === null).length,
        here.today,
      ),
    )
    const changed = requests.filter(({ finding }) => finding === '事実の誤りあり').length
    await keepSettlement(here, callId, { requests: requests.length, changed })
    return {
      about: callId,
      noted: { requests: requests.length, changed },
      say: 'この回の選定を確定しました。',
    }
  },
})
