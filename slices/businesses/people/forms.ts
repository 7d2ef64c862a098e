import { z } from 'zod'
import { blankAsNull, localDate, wholeNumberOrNull } from '#packages/japan'
import { oneOf } from '../establishments/forms.ts'
import { mayBeSensitive, parts, sensitiveSentence, successionStates } from './rules.ts'

const year = (sentence: string) =>
  z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull(sentence).refine((typed) => typed === null || typed >= 1900, {
      error: sentence,
    }),
  )

const free = (most: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(most, `${most}字までで入れてください。`)
    .refine((text) => !mayBeSensitive(text), { error: sensitiveSentence })

const typed = {
  businessId: z.uuid(),
  name: free(60, '名前を入れてください。'),
  part: z.enum(parts, { error: '役割を選んでください。' }),
  birthYear: year('生まれた年を西暦で入れてください（例：1954）。'),
  sinceYear: year('従事を始めた年を西暦で入れてください（例：1974）。'),
  intendsTo: z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull('何歳まで続けたいかを、整数で入れてください。'),
  ),
  confirmedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
}

/** One who is new is entered with what they mainly do; more is added on their own page. */
export const PersonForm = z
  .object({
    ...typed,
    processId: oneOf('工程を選んでください。'),
    level: z.preprocess(blankAsNull, z.coerce.number().int().min(1).max(4).nullable()),
  })
  .refine(({ processId, level }) => (processId === null) === (level === null), {
    path: ['level'],
    error: '主な工程と技能の段階は、両方を選ぶか、両方を空けてください。',
  })
export const PersonEditForm = z.object({
  ...typed,
  personId: z.uuid(),
  version: z.coerce.number(),
})
export const SuccessionForm = z.object({
  businessId: z.uuid(),
  state: z.enum(successionStates, { error: '後継の状態を選んでください。' }),
  knownBy: free(200, '何で知ったかを入れてください（例：訪問での聞き取り）。'),
  onDay: localDate('いつの状態かを入れてください（例：令和8年11月24日）。'),
})

export const OpeningForm = z.object({
  businessId: z.uuid(),
  reason: z
    .string({ error: '見る目的を、10字以上で書いてください。' })
    .trim()
    .min(10, '見る目的を、10字以上で書いてください。')
    .max(300, '見る目的は300字までです。'),
})
