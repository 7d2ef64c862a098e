import { action } from '#platform'
import { may } from '../../permissions.ts'
import { schemeWrittenBy } from '../../schemes/tables.ts'
import { DelegationForm } from '../forms.ts'
import { keepBody } from '../tables.ts'

/** 団体を決める: from now on the body meets the cases of this scheme, and no others. */
export const setBody = action({
  verb: 'grants.set-body',
  may: may.rejectForForm,
  form: DelegationForm,

  async run(here, { schemeId, bodyAccountId }) {
    const scheme = await schemeWrittenBy(here, schemeId)
    await keepBody(here, schemeId, bodyAccountId)
    return {
      about: schemeId,
      noted: { before: scheme.bodyAccountId, bodyAccountId },
      say: bodyAccountId === null ? '外郭団体を外しました。' : '外郭団体を決めました。',
    }
  },
})
