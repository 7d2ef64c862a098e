import { z } from 'zod'
import { blankAsNull, wholeNumber } from '#packages/japan'
import { free, ticked } from '../forms.ts'
import { closedReasons, closedSentence, itemKinds } from './rules.ts'

const Row = z
  .object({
    title: free(200),
    kind: z.enum(itemKinds, { error: '議題の種類を選んでください。' }),
    minutes: z.preprocess(
      (value) => (value === undefined || value === '' ? '10' : value),
      wholeNumber('時間を、分の整数で入れてください。'),
    ),
    isClosed: ticked,
    closedReason: z.preprocess(
      (value) => blankAsNull(value ?? ''),
      z.enum(closedReasons, { error: closedSentence }).nullable(),
    ),
  })
  .refine(
    ({ title, isClosed, closedReason }) => title === '' || !isClosed || closedReason !== null,
    {
      path: ['closedReason'],
      error: closedSentence,
    },
  )
export type ItemRow = z.infer<typeof Row>

export const ItemsForm = z.object({ meetingId: z.uuid(), rows: z.array(Row).max(20) })
