import { z } from 'zod'
import { wholeNumberOrNull } from '#packages/japan'

export const text = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

export const required = (sentence: string, most = 200) =>
  z.string().trim().min(1, sentence).max(most, `${most}字までで入れてください。`)

/** Lines or words parted by 、 of a text area, each once. */
export const words = z
  .string()
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\r\n、,]+/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ])
  .refine((all) => all.length <= 50 && all.every((word) => word.length <= 100), {
    error: '一つ100字まで、50個まで入れられます。',
  })

/** Ticked boxes: none, one or several come alike. */
export const ticked = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.string().max(100)).max(200),
)

export const tickedIds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.uuid('一覧から選んでください。')).max(200),
)

/** A count or a year; blank is not known. */
export const countOrNull = (sentence: string) =>
  z.preprocess((value) => value ?? '', wholeNumberOrNull(sentence))

export const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)
export const on = z.literal('on').optional()
export const version = z.coerce.number()

const typed = {
  name: required('産地の名称を入れてください（例：鯖江の眼鏡）。', 100),
  kana: text(100),
  nameEn: text(100),
  trade: text(50),
  products: words,
  municipalities: words,
  districts: words,
  originYear: countOrNull('起源の年を西暦で入れてください（例：1905）。'),
  originWho: text(100),
  origin: text(2_000),
  originSource: text(300),
  naturalGround: text(2_000),
  naturalSource: text(300),
  historicalGround: text(2_000),
  historicalSource: text(300),
  series: ticked,
}

const told = [
  ['origin', 'originSource', '由来'],
  ['naturalGround', 'naturalSource', '自然条件'],
  ['historicalGround', 'historicalSource', '歴史条件'],
] as const

type Told = Readonly<Record<(typeof told)[number][0] | (typeof told)[number][1], string>>

/** What is told of a 産地 says how it is known. */
function sources(cluster: Told, context: z.RefinementCtx): void {
  for (const [what, source, label] of told)
    if (cluster[what] !== '' && cluster[source] === '')
      context.addIssue({
        code: 'custom',
        path: [source],
        message: `${label}を何で知ったか、出典を入れてください（例：市史、組合の50年史）。`,
      })
}

export const ClusterForm = z.object({ ...typed, isSample: on }).superRefine(sources)

export const ClusterEditForm = z
  .object({ ...typed, clusterId: z.uuid(), version, reason })
  .superRefine(sources)
