import { z } from 'zod'

const Axis = z.object({
  label: z.string(),
  rows: z.array(
    z.object({
      cell: z.string(),
      adopted: z.number().nullable(),
      others: z.number().nullable(),
    }),
  ),
  isWhole: z.boolean(),
})

/** What is published of who applied: of the call, and of all calls of the scheme so far. */
export const KeptBreakdown = z.object({ call: z.array(Axis), sum: z.array(Axis) })
export type Breakdown = z.infer<typeof KeptBreakdown>
export type BreakdownAxis = z.infer<typeof Axis>
