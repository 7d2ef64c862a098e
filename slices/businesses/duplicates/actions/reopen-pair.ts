import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { DecisionForm } from '../forms.ts'
import { thePairWasToldApart } from '../rules.ts'
import { decidePair, pairSeenBy } from '../tables.ts'

/** The decision that two records are two businesses is taken back: they are candidates again. */
export const reopenPair = action({
  verb: 'businesses.reopen-pair',
  may: may.writeBusinesses,
  form: DecisionForm,

  async run(here, { pairId, reason }) {
    const pair = await pairSeenBy(here, pairId)
    insist(thePairWasToldApart(pair))
    await decidePair(here, pair, null, '')
    const was = { reason: pair.reason, at: pair.decidedAt, by: pair.decidedName }
    return {
      about: pairId,
      noted: { oneId: pair.oneId, otherId: pair.otherId, from: pair.decision, was, reason },
      say: '重複の候補に戻しました。',
    }
  },
})
