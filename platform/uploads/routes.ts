import { z } from 'zod'
import { action } from '../actions.ts'
import { permissions } from '../permissions.ts'
import { routeTable } from '../routes.ts'
import { dropPart, partPath, sweepParts } from './parts.ts'
import { daysKept } from './rules.ts'
import { forgetOldUploads } from './tables.ts'

const may = permissions('uploads', { tidy: [] })

/** Files that never came whole are forgotten with their bytes. Done twice, it does no more. */
export const tidyUploads = action({
  verb: 'platform.tidy-uploads',
  may: may.tidy,
  form: z.unknown(),

  async run(here) {
    const gone = await forgetOldUploads(here)
    for (const { id } of gone) await dropPart(partPath(here.varFolder, here.city, id))
    const swept = await sweepParts(here.varFolder, here.city, daysKept + 1)
    return { about: 'uploads', noted: { forgotten: gone.length, swept } }
  },
})

/** Sending by pieces is no act and leaves no audit row: see `uploadWays`. */
export const uploadRoutes = routeTable([{ every: 'day', do: tidyUploads }])
