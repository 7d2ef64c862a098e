import { z } from 'zod'
import { localDate } from '#packages/japan'

export const OutlookCitationForm = z.object({ chainId: z.uuid() })
export const ReleaseForm = z.object({ findingId: z.uuid() })

/** What a card of an outlook keeps for ever. */
export type FindingContent = z.infer<typeof FindingContent>
export const FindingContent = z.object({
  question: z.string(),
  version: z.string(),
  asOf: localDate(),
  head: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  assumptions: z.array(z.string()),
  untold: z.array(z.string()),
  unknownAges: z.number(),
  businesses: z.number(),
  people: z.number(),
  generator: z.string(),
  runs: z.number(),
  seed: z.number(),
})
