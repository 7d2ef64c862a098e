import { z } from 'zod'
import { looksLikeMyNumber, myNumberSentence } from '#platform'
import { mayBeSensitive } from '../people/rules.ts'
import { businessKinds } from '../rules.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `${most}字までで入れてください。`)
    .default('')
    .refine((typed) => !looksLikeMyNumber(typed), { error: myNumberSentence })

/** What whoever applies types; the rest of the record is read and judged as an officer's form is. */
export const ApplicationForm = z.object({
  townPid: z.string().max(60),
  kind: z.enum(businessKinds, { error: '事業者の種類を選んでください。' }),
  name: text(150).pipe(z.string().min(1, '名称を入れてください。')),
  kana: text(200),
  corporateNumber: text(20),
  postalCode: text(8),
  address: text(200),
  phone: text(30),
  mail: text(200)
    .pipe(z.string().min(1, '控えをお送りできるよう、メールアドレスを入れてください。'))
    .pipe(z.email('メールアドレスの形を確かめてください。')),
  contactName: text(60).pipe(z.string().min(1, '申し出る方の名前を入れてください。')),
  makes: text(500)
    .pipe(z.string().min(5, '何を作っているか、何ができるかを5字以上で書いてください。'))
    .refine((typed) => !mayBeSensitive(typed), {
      error: '要配慮個人情報にあたるおそれがあります。健康・信条・家庭の事情は書かないでください。',
    }),
  hasRead: z.literal('on', { error: '利用の目的を読んで、印を付けてください。' }),
})

export const AcceptanceForm = z.object({
  applicationId: z.uuid(),
  hasSeenAlike: z.literal('on', {
    error: 'よく似た事業者がないかを確かめて、印を付けてください。',
  }),
  isAnother: z.literal('on').optional(),
  source: z.string().trim().min(1, '何で確かめたかを入れてください（例：電話、訪問）。').max(200),
})

export const RefusalForm = z.object({
  applicationId: z.uuid(),
  reason: z.string().trim().min(5, '見送る理由を5字以上で書いてください。').max(500),
})
