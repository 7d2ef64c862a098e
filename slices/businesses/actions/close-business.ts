import { z } from 'zod'
import { action, event, insist, issueDocument } from '#platform'
import { CloseForm } from '../forms.ts'
import { lastOf } from '../lines/rules.ts'
import { capacitiesOf, keepClosure, labelPaper } from '../lines/tables.ts'
import { may } from '../permissions.ts'
import { insistUnchanged } from '../revisions/actions/insist-unchanged.ts'
import { theDayIsPast, theStateAllowsTo } from '../rules.ts'
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
    await insistUnchanged(here, saved, version, { state: saved.state }, { state: '状態' })
    insist(theStateAllowsTo('close', saved), theDayIsPast(on, here.today, 'on'))
    const capacities = await capacitiesOf(here, businessId)
    const closureId = await keepClosure(here, { businessId, on, cause, reason, capacities })
    if (here.person.section !== null) {
      const section = here.person.section.id
      const title = `廃業記録票　${saved.name}`
      const asked = { section, kind: '廃業記録票', title, about: closureId }
      await labelPaper(here, 'closures', closureId, (await issueDocument(here, asked)).label)
    }
    await changeState(here, businessId, { state: '廃業', on, cause })
    await here.announce(businessClosed, { businessId, on, cause })
    return {
      about: businessId,
      noted: {
        from: saved.state,
        to: '廃業',
        on,
        cause,
        closureId,
        lost: lastOf(capacities),
        reason,
      },
      say: '廃業を記録しました。記録は残ります。',
    }
  },
})
