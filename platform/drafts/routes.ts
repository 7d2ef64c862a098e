import { z } from 'zod'
import { action } from '../actions.ts'
import { permissions } from '../permissions.ts'
import { routeTable } from '../routes.ts'
import { forgetOldDrafts } from './tables.ts'

const may = permissions('drafts', { tidy: [] })

/** What nobody came back to for thirty days is forgotten. */
export const tidyDrafts = action({
  verb: 'platform.tidy-drafts',
  may: may.tidy,
  form: z.unknown(),

  async run(here) {
    return { about: 'drafts', noted: { forgotten: await forgetOldDrafts(here) } }
  },
})

/** Keeping a draft is no act and leaves no audit row: see `draftWays`. */
export const draftRoutes = routeTable([{ every: 'day', do: tidyDrafts }])
