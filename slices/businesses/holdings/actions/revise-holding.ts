import { action, insist, insistFresh } from '#platform'
import { changesInWords, shownAs } from '../../establishments/rules.ts'
import { establishmentsOf } from '../../establishments/tables.ts'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { HoldingEditForm } from '../forms.ts'
import {
  holdingLabels,
  theCapacityHasItsUnit,
  theLotEndsAfterItBegins,
  thePlaceIsIts,
} from '../rules.ts'
import { holdingSeenBy, rewriteHolding } from '../tables.ts'

/** What is known of a step that a business can do is put right. */
export const reviseHolding = action({
  verb: 'businesses.revise-holding',
  may: may.writeBusinesses,
  form: HoldingEditForm,

  async run(here, { businessId, holdingId, version, ...typed }) {
    await businessToWriteOn(here, businessId)
    const saved = await holdingSeenBy(here, businessId, holdingId)
    insistFresh(version, saved.version, shownAs(holdingLabels, saved), holdingLabels)
    const places = await establishmentsOf(here, businessId)
    insist(
      thePlaceIsIts(typed.establishmentId, places),
      theLotEndsAfterItBegins(typed),
      theCapacityHasItsUnit(typed),
      theDayIsPast(typed.verifiedOn, here.today, 'verifiedOn'),
    )
    await rewriteHolding(here, holdingId, typed)
    const place = places.find(({ id }) => id === typed.establishmentId)?.name ?? null
    return {
      about: businessId,
      noted: {
        process: saved.process,
        ...changesInWords(
          holdingLabels,
          { ...saved, establishmentId: saved.establishment },
          { ...typed, establishmentId: place },
        ),
      },
      say: 'できる工程を直しました。',
    }
  },
})
