import { z } from 'zod'
import { letters, steps } from './rules.ts'

const Row = z.object({
  step: z.enum(steps, { error: '段階を選んでください。' }),
  letter: z.enum(letters, { error: '責任者・実行・相談・通知から選んでください。' }),
  actor: z.string().regex(/^(section|account):[0-9a-f-]{36}$/, '課か団体を選んでください。'),
})

/** A row without an actor is an empty line of the form. */
const RowOrBlank = z.preprocess(
  (typed) =>
    typeof typed === 'object' && typed !== null && Reflect.get(typed, 'actor') === ''
      ? null
      : typed,
  Row.nullable(),
)

export const RolesForm = z.object({
  measureId: z.uuid(),
  rows: z
    .array(RowOrBlank)
    .default([])
    .transform((rows) => rows.flatMap((row) => row ?? []))
    .refine((rows) => rows.length <= 80, '体制は80行までです。'),
})
