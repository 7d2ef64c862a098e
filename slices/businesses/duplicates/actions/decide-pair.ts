import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { DecisionForm } from '../forms.ts'
import { thePairIsOpen } from '../rules.ts'
import { decidePair, pairSeenBy } from '../tables.ts'

/** 別の事業者: the pair is remembered as two businesses and is not offered again. */
export const decideApart = action({
  verb: 'businesses.decide-apart',
  may: may.writeBusinesses,
  form: DecisionForm,

  async run(here, { pairId, reason }) {
    const pair = await pairSeenBy(here, pairId)
    insist(thePairIsOpen(pair))
    await decidePair(here, pair, '別の事業者', reason)
    const { oneId, otherId, score, matches } = pair
    return {
      about: pairId,
      noted: { oneId, otherId, score, matches, to: '別の事業者', reason },
      say: '別の事業者と決めました。この組は候補に出ません。',
    }
  },
})
