import { z } from 'zod'
import { signedWholeNumber } from '#packages/japan'
import { stages } from '../rounds/rules.ts'
import { reasonCodes } from './rules.ts'

export const AssessmentForm = z.object({
  requestId: z.uuid(),
  stage: z.enum(stages, { error: '査定の段階を選んでください。' }),
  /** How many assessments and 復活要求 the assessor had before them; none is typed where rows are only brought in. */
  version: z.coerce.number().int().optional(),
  reasonCode: z.enum(reasonCodes, { error: '査定の理由を選んでください。' }),
  comment: z.string().trim().max(1_000, '1,000字までで書いてください。').default(''),
  isInternal: z
    .string()
    .optional()
    .transform((typed) => typed === 'on'),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        amountYen: signedWholeNumber('金額は数字で入れてください（例 6000）。').transform(
          (k) => k * 1_000,
        ),
      }),
    )
    .min(1, '査定額を入れてください。'),
})
