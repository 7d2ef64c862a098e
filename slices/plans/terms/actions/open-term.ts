import { action, insist, notify } from '#platform'
import { may } from '../../permissions.ts'
import { isFinished } from '../../pledges/rules.ts'
import { pledgesSeenBy } from '../../pledges/tables.ts'
import { term as termPage } from '../addresses.ts'
import { TermForm } from '../forms.ts'
import { theElectionIsWhole, theTermBeginsLater } from '../rules.ts'
import { keepTerm, termsSeenBy } from '../tables.ts'

/** A new term of office: what the one before did not finish is put to the executives, once each. */
export const openTerm = action({
  verb: 'plans.open-term',
  may: may.conceivePlans,
  form: TermForm,

  async run(here, typed) {
    const [last] = await termsSeenBy(here)
    insist(theElectionIsWhole(typed), theTermBeginsLater(typed.startsOn, last?.startsOn ?? null))
    const termId = await keepTerm(here, typed)
    const open = (await pledgesSeenBy(here)).filter(({ state }) => !isFinished(state))
    if (open.length > 0)
      await notify(
        here,
        { roles: ['executive'] },
        `前の任期の公約のうち、終わっていない${open.length}件の扱いを決めてください。`,
        termPage({ termId }),
      )
    return {
      about: termId,
      noted: { after: typed, open: open.length },
      params: { termId },
      say: `${typed.holder}の任期を登録しました。`,
    }
  },
})
