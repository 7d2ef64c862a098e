import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast, theStateAllows } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import { EquipmentForm } from '../forms.ts'
import { theChoicesStand, theRenewalFollows, theYearHasCome } from '../rules.ts'
import { keepEquipment, namesOf } from '../tables.ts'

/** A machine enters the register: what it is for, and what would happen if it failed. */
export const recordEquipment = action({
  verb: 'businesses.record-equipment',
  may: may.writeBusinesses,
  form: EquipmentForm,

  async run(here, typed) {
    const business = await businessSeenBy(here, typed.businessId)
    const names = await namesOf(here, typed)
    insist(
      theChoicesStand(typed, names),
      theStateAllows(business, ['仮登録', '登録', '休業'], '新しい設備'),
      theYearHasCome(typed.installedYear, here.today),
      theRenewalFollows(typed),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    const equipmentId = await keepEquipment(here, typed)
    return {
      about: business.id,
      noted: { equipmentId, name: typed.name, added: { ...typed, ...names } },
      params: { equipmentId },
      say: '設備を記録しました。',
    }
  },
})
