import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { DecidingForm } from '../forms.ts'
import { settlementState, theDayIsBetween, theStateIs } from '../rules.ts'
import { markDecided, settlementOf } from '../tables.ts'

/** 認定 or not, by the assembly (233条3項). Not to be accepted does not undo what was spent. */
export const decideSettlement = action({
  verb: 'measures.decide-settlement',
  may: may.settleAccounts,
  form: DecidingForm,

  async run(here, { year, version, ...typed }) {
    const one = await settlementOf(here, year)
    insist(theStateIs(one, '決算'))
    insistFresh(version, one?.version ?? 0, {}, {}, { facts: { 状態: settlementState(one) } })
    insist(theDayIsBetween(typed.on, one?.settledOn ?? typed.on, here.today))
    await markDecided(here, year, typed)
    return {
      about: `settlement ${year}`,
      noted: { after: { year, ...typed } },
      say: `${typed.outcome}を記録しました。`,
    }
  },
})
