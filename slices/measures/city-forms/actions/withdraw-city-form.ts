import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { CityFormWithdrawalForm } from '../forms.ts'
import { theFormIsInUse } from '../rules.ts'
import { cityFormSeenBy, withdrawForm } from '../tables.ts'

/** The form is used no more; what it was stays to be looked at. */
export const withdrawCityForm = action({
  verb: 'measures.withdraw-city-form',
  may: may.setCityForms,
  form: CityFormWithdrawalForm,

  async run(here, { formId, version }) {
    const form = await cityFormSeenBy(here, formId)
    insistFresh(version, form.version, { name: form.name }, { name: '様式' })
    insist(theFormIsInUse(form.withdrawnAt))
    await withdrawForm(here, formId)
    return { about: formId, noted: { name: form.name }, say: 'この様式を使わないことにしました。' }
  },
})
