import { action, insist, insistFresh } from '#platform'
import { changesInWords, shownAs } from '../../establishments/rules.ts'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { EquipmentEditForm } from '../forms.ts'
import { equipmentLabels, theChoicesStand, theRenewalFollows, theYearHasCome } from '../rules.ts'
import { machineSeenBy, namesOf, rewriteEquipment } from '../tables.ts'

/** What is known of a machine is put right; what stood there stays in the history. */
export const reviseEquipment = action({
  verb: 'businesses.revise-equipment',
  may: may.writeBusinesses,
  form: EquipmentEditForm,

  async run(here, { businessId, equipmentId, version, ...typed }) {
    const saved = await machineSeenBy(here, businessId, equipmentId)
    insistFresh(version, saved.version, shownAs(equipmentLabels, saved), equipmentLabels)
    const names = await namesOf(here, { businessId, ...typed })
    insist(
      theChoicesStand(typed, names),
      theYearHasCome(typed.installedYear, here.today),
      theRenewalFollows(typed),
      theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'),
    )
    await rewriteEquipment(here, equipmentId, typed)
    // By their names: an id tells a later reader nothing.
    const changed = changesInWords(
      equipmentLabels,
      { ...saved, establishmentId: saved.establishment, processId: saved.process },
      { ...typed, establishmentId: names.establishment, processId: names.process },
    )
    return {
      about: businessId,
      noted: { equipmentId, name: saved.name, ...changed },
      say: '設備の記録を直しました。',
    }
  },
})
