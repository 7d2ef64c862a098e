import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { publishScheme } from '../../publications/tables.ts'
import { RateForm } from '../forms.ts'
import { theRateIsStillOpen } from '../rules.ts'
import { confirmRate as keep, schemeSeenBy } from '../tables.ts'

/** A person has found the rate that was open when the scheme was entered: from now on it may be laid. */
export const confirmRate = action({
  verb: 'measures.confirm-rate',
  may: may.confirmSchemes,
  form: RateForm,

  async run(here, { schemeId, ...read }) {
    const before = await schemeSeenBy(here, schemeId)
    insist(theRateIsStillOpen(before))
    await keep(here, schemeId, read)
    await publishScheme(here, await schemeSeenBy(here, schemeId))
    return {
      about: schemeId,
      noted: { before: { page: before.page, capYen: before.capYen }, after: read },
      say: '率を確かめました。これから財源の計算に入ります。',
    }
  },
})
