import { z } from 'zod'
import { version } from '../forms.ts'

export const PublicationForm = z.object({ callId: z.uuid(), version })

const Told = z.object({ value: z.string().nullable(), why: z.string() })

/** A published result as it was kept. */
export const KeptResult = z.object({
  excluded: z.number(),
  discussed: z.number(),
  deviating: z.number(),
  departsFromPanel: z.boolean(),
  departReason: z.string(),
  agreement: z.string().nullable(),
  applications: z.number(),
  adopted: z.number(),
  waiting: z.number(),
  refused: z.number(),
  meanOfAll: Told,
  meanOfAdopted: Told,
  /** Absent in what was published before lotteries were told. */
  lottery: z
    .object({
      callId: z.string(),
      publicNumberName: z.string(),
      publicNumber: z.string(),
      secretHex: z.string(),
      secretHash: z.string(),
      tickets: z.array(z.object({ no: z.string(), key: z.string() })),
    })
    .nullable()
    .default(null),
  list: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      summary: z.string(),
      yen: z.number(),
    }),
  ),
})
