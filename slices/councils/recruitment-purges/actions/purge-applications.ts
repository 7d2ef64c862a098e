import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { dueForPurge, forgetNames, purge } from '../tables.ts'

/** Each day: applications a year after the result are purged, as the guide promised. */
export const purgeApplications = action({
  verb: 'councils.purge-applications',
  may: may.tidyApplications,
  form: z.object({}),

  async run(here) {
    const due = await dueForPurge(here)
    const applications = due.length === 0 ? 0 : await purge(here, due)
    const names = await forgetNames(here)
    return { about: 'recruitments', noted: { recruitments: due, applications, names } }
  },
})
