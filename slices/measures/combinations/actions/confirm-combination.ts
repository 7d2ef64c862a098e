import { action, insist } from '#platform'
import { schemeSeenBy } from '../../funds/tables.ts'
import { may } from '../../permissions.ts'
import { CombinationForm } from '../forms.ts'
import { twoSchemesAreNamed } from '../rules.ts'
import { keepCombination, readingsOf } from '../tables.ts'

/** A person has read, in the outline of one of the two, whether they may meet. */
export const confirmCombination = action({
  verb: 'measures.confirm-combination',
  may: may.confirmSchemes,
  form: CombinationForm,

  async run(here, typed) {
    insist(twoSchemesAreNamed(typed.oneId, typed.otherId))
    const one = await schemeSeenBy(here, typed.oneId)
    const other = await schemeSeenBy(here, typed.otherId)
    const [before] = await readingsOf(here, one.id, other.id)
    await keepCombination(here, typed)
    return {
      about: one.id,
      noted: { before, after: typed },
      say: `「${one.name}」と「${other.name}」の併用を登録しました。`,
    }
  },
})
