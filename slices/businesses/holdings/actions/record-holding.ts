import { action, broken, insist } from '#platform'
import { establishmentsOf } from '../../establishments/tables.ts'
import { may } from '../../permissions.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import { theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { HoldingForm } from '../forms.ts'
import { theCapacityHasItsUnit, theLotEndsAfterItBegins, thePlaceIsIts } from '../rules.ts'
import { holdingsOf, keepHolding } from '../tables.ts'

/** A business can do a step: since when it is known, and how well. */
export const recordHolding = action({
  verb: 'businesses.record-holding',
  may: may.writeBusinesses,
  form: HoldingForm,

  async run(here, typed) {
    const business = await businessToWriteOn(here, typed.businessId)
    const processes = await processesSeenBy(here)
    const held = await holdingsOf(here, business.id)
    insist(
      thePlaceIsIts(typed.establishmentId, await establishmentsOf(here, business.id)),
      theLotEndsAfterItBegins(typed),
      theCapacityHasItsUnit(typed),
      theDayIsPast(typed.verifiedOn, here.today, 'verifiedOn'),
      processes.some(({ id }) => id === typed.processId) ||
        broken('その工程は一覧にありません。選び直してください。', 'processId'),
      !held.some(({ processId }) => processId === typed.processId) ||
        broken('この工程はもう記録されています。記録を開いて直してください。', 'processId'),
    )
    await keepHolding(here, typed)
    const process = processes.find(({ id }) => id === typed.processId)?.name
    return {
      about: business.id,
      noted: { process, added: typed },
      say: 'できる工程を記録しました。',
    }
  },
})
