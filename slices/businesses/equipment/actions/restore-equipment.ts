import { action, broken, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { RestorationForm } from '../forms.ts'
import { keepRetirement, machineSeenBy } from '../tables.ts'

/** A machine that was recorded as out of use by mistake, or is used again. */
export const restoreEquipment = action({
  verb: 'businesses.restore-equipment',
  may: may.writeBusinesses,
  form: RestorationForm,

  async run(here, { businessId, equipmentId, version, reason }) {
    const saved = await machineSeenBy(here, businessId, equipmentId)
    insistFresh(
      version,
      saved.version,
      { retiredIn: saved.retiredIn ?? '' },
      { retiredIn: '使わなくなった年月' },
    )
    insist(saved.retiredIn !== null || broken('この設備は、使用中と記録されています。'))
    await keepRetirement(here, equipmentId, null)
    return {
      about: businessId,
      noted: { equipmentId, name: saved.name, retiredIn: saved.retiredIn, reason },
      say: '設備を使用中にもどしました。',
    }
  },
})
