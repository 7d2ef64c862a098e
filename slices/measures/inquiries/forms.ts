import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'

const several = (typed: unknown) => (typed === undefined || typed === '' ? [] : [typed].flat())

export const InquiryForm = z.object({
  title: z.string().trim().min(1, '照会の件名を入れてください。').max(100, '件名は100字までです。'),
  why: z
    .string()
    .trim()
    .min(10, '何のために聞くかを、10字以上で書いてください。')
    .max(1_000, '理由は1,000字までで書いてください。'),
  questions: z
    .string({ error: '聞くことを、一行に一つずつ書いてください。' })
    .transform((typed) =>
      typed
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((lines) => lines.length > 0, '聞くことを、一行に一つずつ書いてください。')
    .refine((lines) => lines.length <= 20, '聞くことは20までです。')
    .refine((lines) => lines.every((line) => line.length <= 300), '一つの問いは300字までです。'),
  dueOn: localDate('回答の期限を日付で入れてください。'),
  sectionIds: z.preprocess(
    several,
    z.array(z.uuid('課を選び直してください。')).min(1, '照会する課を一つ以上選んでください。'),
  ),
})

export const InquiryAnswerForm = z.object({
  inquiryId: z.uuid(),
  isNone: z
    .string()
    .optional()
    .transform((typed) => typed === 'on'),
  texts: z
    .array(z.string().trim().max(2_000, '回答は一つ2,000字までで書いてください。'))
    .default([]),
  reusedId: z.preprocess(blankAsNull, z.uuid().nullable()).default(null),
})
