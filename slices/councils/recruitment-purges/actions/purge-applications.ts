import { z } from 'zod'
import { action, notify } from '#platform'
import { may } from '../../permissions.ts'
import { recruitment } from '../../recruitments/addresses.ts'
import { lapsedBy, lapseReason } from '../rules.ts'
import { dueForPurge, forgetNames, lapse, purge, undecidedSince } from '../tables.ts'

/**
 * Each day: applications a year after the result are purged, as the guide promised; and where there never
 * was a result, a year after the closing day.
 */
export const purgeApplications = action({
  verb: 'councils.purge-applications',
  may: may.tidyApplications,
  form: z.object({}),

  async run(here) {
    const lapsed = await undecidedSince(here, lapsedBy(here.today))
    const ids = lapsed.map(({ id }) => id)
    if (ids.length > 0) await lapse(here, ids, lapseReason)
    for (const { id, bodyName } of lapsed)
      await notify(
        here,
        { roles: ['head'] },
        `${bodyName}の公募は、${lapseReason}`,
        recruitment({ recruitmentId: id }),
      )
    const due = [...(await dueForPurge(here)), ...ids]
    const applications = due.length === 0 ? 0 : await purge(here, due)
    const names = await forgetNames(here)
    return {
      about: 'recruitments',
      noted: { recruitments: due, withoutResult: ids, applications, names },
    }
  },
})
