import { z } from 'zod'
import { localDate } from '#packages/japan'

export const PublicationForm = z.object({ clusterId: z.uuid() })

/** What anybody may read, and nothing else. */
export type Copy = z.infer<typeof Copy>
export const Copy = z.object({
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  products: z.array(z.string()),
  originYear: z.number().nullable(),
  origin: z.string(),
  originSource: z.string(),
  isSample: z.boolean(),
  asOf: localDate(),
  /** Null where the register cannot tell. */
  processes: z.array(z.object({ name: z.string(), band: z.string().nullable() })),
})
