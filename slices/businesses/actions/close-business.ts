import { z } from 'zod'
import { action, event, insist, insistFresh } from '#platform'
import { CloseForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { theDayIsPast, theStateAllows } from '../rules.ts'
import { businessSeenBy, changeState } from '../tables.ts'

export const businessClosed = event(
  'businesses.business-closed',
  z.object({ businessId: z.uuid(), on: z.iso.date(), cause: z.string() }),
)

/** 廃業: the day and the cause are kept, and so is all that the business could do. */
export const closeBusiness = action({
  verb: 'businesses.close-business',
  may: may.writeBusinesses,
  form: CloseForm,

  async run(here, { businessId, version, on, cause, reason }) {
    const saved = await businessSeenBy(here, businessId)
    insistFresh(version, saved.version, { state: saved.state }, { state: '状態' })
    insist(theStateAllows(saved, ['登録', '休業'], '廃業'), theDayIsPast(on, here.today, 'on'))
    await changeState(here, businessId, { state: '廃業', on, cause })
    await here.announce(businessClosed, { businessId, on, cause })
    return {
      about: businessId,
      noted: { from: saved.state, to: '廃業', on, cause, reason },
      say: '廃業を記録しました。記録は残ります。',
    }
  },
})
