import { action, broken, insist } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { writePublicity } from '../../meeting-moves/tables.ts'
import { itHasNotBegun, publicityOf } from '../../meetings/rules.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { may } from '../../permissions.ts'
import { ItemsForm } from '../forms.ts'
import { theKindsSuitTheBasis } from '../rules.ts'
import { itemsInUse, itemsOf, writeItems } from '../tables.ts'

/** 議題: order, kind, time, and whether it is closed and by what. */
export const setItems = action({
  verb: 'councils.set-items',
  may: may.writeBodies,
  form: ItemsForm,

  async run(here, { meetingId, rows }) {
    const meeting = await meetingSeenBy(here, meetingId)
    const body = await bodySeenBy(here, meeting.bodyId)
    const kept = rows.filter(({ title }) => title !== '')
    const used = await itemsInUse(here, meetingId)
    insist(
      itHasNotBegun(meeting),
      theKindsSuitTheBasis(
        body.basis,
        kept.map(({ kind }) => kind),
      ),
      kept.length >= used ||
        broken(
          `議題${used}には資料か発言、意見があります。消すことはできません。題を直してください。`,
        ),
    )
    const before = await itemsOf(here, meetingId)
    await writeItems(here, meetingId, kept)
    await writePublicity(here, meetingId, publicityOf(kept))
    return {
      about: meetingId,
      noted: { before: before.map(({ title }) => title), after: kept },
      say: '議題を決めました。',
    }
  },
})
