import { action, insist } from '#platform'
import { itHasNotEnded } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { may } from '../../permissions.ts'
import { SeatsForm } from '../forms.ts'
import { theSeatsFitTheBody } from '../rules.ts'
import { seatsOf, writeSeats } from '../tables.ts'

/** Seats by category, as the rule divides them; a category without seats is not kept. */
export const setSeats = action({
  verb: 'councils.set-seats',
  may: may.writeBodies,
  form: SeatsForm,

  async run(here, { bodyId, rows }) {
    const body = await bodySeenBy(here, bodyId)
    const kept = rows.filter(({ seatsMax }) => seatsMax > 0)
    insist(itHasNotEnded(body), theSeatsFitTheBody(kept, body.seatsMax))
    const before = await seatsOf(here, bodyId)
    await writeSeats(here, bodyId, kept)
    return { about: bodyId, noted: { before, after: kept }, say: '区分ごとの席を決めました。' }
  },
})
