import { action } from '#platform'
import { listingSeenBy } from '../../listings/tables.ts'
import { may } from '../../permissions.ts'
import { publishScheme } from '../../publications/tables.ts'
import { SchemeForm } from '../forms.ts'
import { keepScheme, schemeSeenBy } from '../tables.ts'

/** A person has read the rate, the cap and the page: from now on the scheme may enter a formula. */
export const confirmScheme = action({
  verb: 'measures.confirm-scheme',
  may: may.confirmSchemes,
  form: SchemeForm,

  async run(here, typed) {
    const copy = typed.listingId ? await listingSeenBy(here, typed.listingId) : null
    const schemeId = await keepScheme(here, typed, copy)
    await publishScheme(here, await schemeSeenBy(here, schemeId))
    return {
      about: schemeId,
      noted: { after: typed },
      params: { schemeId },
      say: '財源を登録しました。積算の行で「補助対象」に選べます。',
    }
  },
})
