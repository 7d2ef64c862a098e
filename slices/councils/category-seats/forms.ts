import { z } from 'zod'
import { wholeNumber } from '#packages/japan'
import { categories } from '../bodies/rules.ts'
import { free, ticked } from '../forms.ts'

const count = z.preprocess(
  (value) => (value === undefined || value === '' ? '0' : value),
  wholeNumber('人数を、0以上の整数で入れてください。').refine((value) => value <= 200, {
    error: '人数は200人までです。',
  }),
)

const Row = z
  .object({
    category: z.enum(categories, { error: '区分を一覧から選んでください。' }),
    seatsMin: count,
    seatsMax: count,
    recommends: ticked,
    isNeeded: ticked,
    keptFor: free(100),
  })
  .refine(({ seatsMin, seatsMax }) => seatsMax >= seatsMin, {
    path: ['seatsMax'],
    error: '上限は、下限より少なくできません。',
  })

export type SeatRow = z.infer<typeof Row>
export const SeatsForm = z.object({ bodyId: z.uuid(), rows: z.array(Row).max(30) })
