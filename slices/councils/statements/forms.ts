import { z } from 'zod'
import { blankAsNull, localDateOrNull } from '#packages/japan'
import { statementKinds } from './rules.ts'

const words = {
  title: z.string().trim().min(1, '件名を書いてください。').max(100, '100字までで書いてください。'),
  text: z
    .string()
    .trim()
    .min(1, '本文を書いてください。')
    .max(8000, '8,000字までで書いてください。'),
  reasons: z.string().trim().max(4000, '4,000字までで書いてください。').default(''),
  dueOn: localDateOrNull('期限を、日付で入れてください。'),
}

export const NewStatementForm = z.object({
  bodyId: z.uuid(),
  kind: z.enum(statementKinds, { error: '文書の種類を選んでください。' }),
  answersTo: z.preprocess((typed) => blankAsNull(typed ?? ''), z.uuid().nullable()),
  ...words,
})

const statementId = z.uuid()
export const StatementForm = z.object({
  statementId,
  version: z.coerce.number().int(),
  ...words,
})

export const MinorityForm = z.object({
  statementId,
  name: z
    .string()
    .trim()
    .min(1, 'だれの少数意見かを書いてください（名前を出さないときは「委員」）。')
    .max(60),
  text: z.string().trim().min(1, '少数意見の文を書いてください。').max(4000),
})

export const IssueForm = z.object({
  statementId,
  isPublic: z
    .string()
    .optional()
    .transform((typed) => typed === 'on'),
})
