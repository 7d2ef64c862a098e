import { action, insist, notify, parseForm } from '#platform'
import { BusinessForm } from '../../forms.ts'
import { may } from '../../permissions.ts'
import { keepBusiness } from '../../tables.ts'
import { applicationSeen } from '../addresses.ts'
import { ApplicationForm } from '../forms.ts'
import { notTooMany } from '../rules.ts'
import { applicationsBefore, keepApplication } from '../tables.ts'

/**
 * A business that is not in the register asks to be. It stands there as 申出 until an officer has seen
 * whether it is another one; it is told nothing of who else is in the register.
 */
export const applyToRegister = action({
  verb: 'businesses.apply-to-register',
  may: may.applyToRegister,
  form: ApplicationForm,

  async run(here, { townPid, contactName, makes, hasRead, ...typed }) {
    insist(notTooMany(await applicationsBefore(here, typed.mail)))
    const { isAnother, isDraft, isSample, ...record } = parseForm(BusinessForm, {
      ...typed,
      source: '本人の申出',
      confirmedOn: here.today,
    })
    const businessId = await keepBusiness(here, { ...record, isSample: false }, '申出')
    const { id, label } = await keepApplication(here, {
      businessId,
      name: record.name,
      mail: typed.mail,
      contactName,
      makes,
      typed,
    })
    await notify(
      here,
      { roles: ['officer', 'chief'] },
      `台帳への登録の申出（${label}）がありました。`,
      applicationSeen({ applicationId: id }),
    )
    return {
      about: businessId,
      noted: { applicationId: id, label, to: '申出' },
      params: { receiptPid: `${here.city}-${id}` },
      say: `申出を受け付けました（${label}）。この控えを印刷するか、アドレスを控えてください。`,
    }
  },
})
