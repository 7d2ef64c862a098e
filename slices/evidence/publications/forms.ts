import { z } from 'zod'
import { event } from '#platform'

/** A bead was published, published again with other content, withdrawn or merged. */
export const beadPublished = event(
  'evidence.bead-published',
  z.object({
    pid: z.string(),
    bead: z.number(),
    kind: z.string(),
    slice: z.string(),
    ref: z.string(),
    version: z.number(),
  }),
)

/** A link was made or ended between two beads. */
export const beadsLinked = event(
  'evidence.beads-linked',
  z.object({ linkId: z.uuid(), up: z.number(), down: z.number(), type: z.string() }),
)
