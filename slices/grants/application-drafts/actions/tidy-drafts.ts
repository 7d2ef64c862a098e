import { z } from 'zod'
import { action, notify } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../../applications/addresses.ts'
import { may } from '../../permissions.ts'
import { isFirstTime } from '../../reminders/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { draftKeptMonths } from '../rules.ts'
import { draftsAtTheirEnd, emptyDraft } from '../tables.ts'

/** Two years after its call has closed a draft ends; a month before, its owner is told. */
export const tidyDrafts = action({
  verb: 'grants.tidy-drafts',
  may: may.remindByClock,
  form: z.unknown(),

  async run(here) {
    const drafts = await draftsAtTheirEnd(here, draftKeptMonths)
    let emptied = 0
    for (const { id, businessId, schemeName, isDue } of drafts) {
      const wasTold = !(await isFirstTime(here, id, '下書き', '消去の予告'))
      if (!wasTold)
        await notify(
          here,
          { accountIds: await accountsStandingFor(here, businessId) },
          `「${schemeName}」の下書きは、締切から2年で消えます。残したい内容は控えてください。`,
          ownGrant({ applicationId: id }),
        )
      if (!isDue || !wasTold) continue
      await emptyDraft(here, id)
      await recordStep(here, {
        applicationId: id,
        verb: '申請の取下げ',
        reason: '下書きの保存期間（締切から2年）が過ぎたため',
      })
      emptied += 1
    }
    return { about: 'drafts', noted: { emptied } }
  },
})
