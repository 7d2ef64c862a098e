import { z } from 'zod'

/** As the register announces a closure. */
export const ClosureHeard = z.object({ businessId: z.uuid(), on: z.iso.date(), cause: z.string() })
