import { z } from 'zod'
import { blankAsNull, parseYen } from '#packages/japan'
import { isLinkType } from '../link-types/rules.ts'

const pid = z
  .string({ error: 'つなぐ相手を選んでください。' })
  .regex(/^\d{5,6}-[0-9a-f-]{36}$/, 'つなぐ相手を選んでください。')

export const LinkForm = z.object({
  beadPid: z.string(),
  otherPid: pid,
  /** The bead of the address rests on the other (up), or the other rests on it (down). */
  side: z.enum(['up', 'down'], { error: 'どちらの向きかを選んでください。' }),
  type: z.string().refine(isLinkType, 'つながりの種類を選んでください。'),
  note: z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').trim())
    .refine((typed) => typed.length <= 400, '注記は400字までで書いてください。'),
  amountYen: z.preprocess(
    (typed) => (blankAsNull(typed) === null ? null : (parseYen(String(typed)) ?? typed)),
    z.number({ error: '金額を、円の整数で入れてください。' }).nullable(),
  ),
  primary: z
    .string()
    .optional()
    .transform((typed) => typed === 'on'),
})

export const EndingForm = z.object({
  linkId: z.uuid(),
  reason: z.string().trim().min(5, '外す理由を、5字以上で書いてください。').max(400),
})

export const AttestationForm = z.object({
  linkId: z.uuid(),
  documentPid: z
    .string({ error: '当時の文書を選んでください。' })
    .regex(/^\d{5,6}-[0-9a-f-]{36}$/, '当時の文書を選んでください。'),
  page: z.string().trim().min(1, '根拠の名前が出てくるページを書いてください。').max(60),
})
