import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action, event, insist } from '#platform'
import { findAlike, keepAlike } from '../duplicates/actions/find-alike.ts'
import { isOneOfItsOwn } from '../duplicates/rules.ts'
import { BusinessForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { theDayIsPast } from '../rules.ts'
import { keepBusiness } from '../tables.ts'

export const businessRegistered = event(
  'businesses.business-registered',
  z.object({ businessId: z.uuid() }),
)

/** A business is entered; what is not yet confirmed stays 仮登録. One that is like another is asked about. */
export const registerBusiness = action({
  verb: 'businesses.register-business',
  may: may.writeBusinesses,
  form: BusinessForm,

  async run(here, { isAnother, isDraft, isSample, ...typed }) {
    insist(theDayIsPast(typed.confirmedOn, here.today, 'confirmedOn'))
    const alike = await findAlike(here, typed, null)
    const { corporateNumber } = typed
    insist(isOneOfItsOwn({ corporateNumber, isAnother: isAnother === 'on' }, alike))
    const state = isDraft === 'on' ? '仮登録' : '登録'
    const businessId = randomUUID()
    const record = { ...typed, isSample: isSample === 'on' }
    // In one breath: the record, and what it is compared by from now on.
    await Promise.all([
      keepBusiness(here, record, state, businessId),
      keepAlike(here, { ...typed, id: businessId }, alike, isAnother === 'on'),
    ])
    await here.announce(businessRegistered, { businessId })
    return {
      about: businessId,
      noted: { after: { ...typed, state }, source: typed.source },
      params: { businessId },
      say: isDraft === 'on' ? '仮登録しました。' : '事業者を登録しました。',
    }
  },
})
