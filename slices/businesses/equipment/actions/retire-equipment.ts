import { action, insist, insistFresh } from '#platform'
import { theMonthIsPast } from '../../establishments/rules.ts'
import { may } from '../../permissions.ts'
import { RetirementForm } from '../forms.ts'
import { itIsInUse } from '../rules.ts'
import { keepRetirement, machineSeenBy } from '../tables.ts'

/** A machine is no longer used – scrapped, sold, handed on –: its record stays. */
export const retireEquipment = action({
  verb: 'businesses.retire-equipment',
  may: may.writeBusinesses,
  form: RetirementForm,

  async run(here, { businessId, equipmentId, version, retiredIn, reason }) {
    const saved = await machineSeenBy(here, businessId, equipmentId)
    insistFresh(
      version,
      saved.version,
      { retiredIn: saved.retiredIn ?? '' },
      { retiredIn: '使わなくなった年月' },
    )
    insist(itIsInUse(saved), theMonthIsPast(retiredIn, here.today, 'retiredIn'))
    await keepRetirement(here, equipmentId, retiredIn)
    return {
      about: businessId,
      noted: { equipmentId, name: saved.name, retiredIn, reason },
      say: '設備を使わなくなったことを記録しました。記録は残ります。',
    }
  },
})
