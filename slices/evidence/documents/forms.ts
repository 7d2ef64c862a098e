import { z } from 'zod'
import { blankAsNull, localDate, parseWholeNumber } from '#packages/japan'
import { facetChecks, facetSources, facetStandpoints } from '../beads/rules.ts'

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess(blankAsNull, z.enum(values, { error: '一覧から選んでください。' }).nullable())

const text = (most: number) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').trim())
    .refine((typed) => typed.length <= most, `${most}字までで入れてください。`)

const pages = z.preprocess(
  // What is no number stays text, and so gets its sentence.
  (typed) =>
    typeof typed === 'string' && typed.trim() ? (parseWholeNumber(typed) ?? typed) : null,
  z
    .number({ error: 'ページ数を、数字で入れてください。' })
    .int()
    .positive('ページ数を、1以上で入れてください。')
    .nullable(),
)

/** 根拠の文書を登録: a paper, a visit or a consultation that stands behind a decision. */
export const DocumentForm = z.object({
  kind: z.enum(['document', 'visit', 'case'], { error: '種類を選んでください。' }),
  title: z
    .string()
    .trim()
    .min(1, '何を言っている資料かを、名称に書いてください。')
    .max(120, '名称は120字までで入れてください。'),
  issuer: text(120),
  pages,
  summary: text(4000),
  original: text(200),
  happenedOn: localDate('資料の日付を入れてください（例：令8.9.30）。'),
  availableOn: localDate('市が知り得た日を入れてください（例：令8.10.1）。'),
  isPublic: z
    .string()
    .optional()
    .transform((typed) => typed === 'on'),
  source: oneOf(facetSources),
  coverage: text(60),
  closeness: text(60),
  standpoint: oneOf(facetStandpoints),
  check: oneOf(facetChecks),
})
export type DocumentTyped = z.infer<typeof DocumentForm>
