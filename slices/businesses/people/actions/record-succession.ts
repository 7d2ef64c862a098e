import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { theDayIsPast } from '../../rules.ts'
import { businessToWriteOn } from '../../tables.ts'
import { SuccessionForm } from '../forms.ts'
import { keepSuccession } from '../tables.ts'

/** The state of the succession on a day; what was said before stays beside it. */
export const recordSuccession = action({
  verb: 'businesses.record-succession',
  may: may.writePeople,
  form: SuccessionForm,

  async run(here, typed) {
    const business = await businessToWriteOn(here, typed.businessId)
    insist(theDayIsPast(typed.onDay, here.today, 'onDay'))
    const successionId = await keepSuccession(here, typed)
    return { about: business.id, noted: { successionId }, say: '後継の状態を記録しました。' }
  },
})
