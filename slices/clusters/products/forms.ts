import { z } from 'zod'
import { blankAsNull, fiscalYear, localDateOrNull, parseYen, yen } from '#packages/japan'
import { on, reason, required, text, tickedIds, version, words } from '../forms.ts'
import { droppingReasons, stages, tiers } from './rules.ts'

const prices = words.transform((all, context) =>
  all.map((word) => {
    const amount = parseYen(word)
    if (amount !== null && amount > 0 && amount < 1_000_000_000) return amount
    context.addIssue({
      code: 'custom',
      message: `価格「${word}」を、円単位の整数で入れてください（例：38,000）。`,
    })
    return z.NEVER
  }),
)

const day = z.preprocess(
  (value) => value ?? '',
  localDateOrNull('その段階になった日を入れてください。分からなければ空けてください。'),
)

// 「12,000」 is one price and not two: only here a comma between digits parts nothing.
const pricesTyped = z.preprocess(
  (value) =>
    typeof value === 'string' ? value.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '') : value,
  prices,
)

const typed = {
  name: required('商品の名称を入れてください。', 150),
  kana: text(150),
  kind: text(60),
  clusterId: z.preprocess(
    blankAsNull,
    z.uuid('産地を一覧から選んでください。').nullable().default(null),
  ),
  businesses: words,
  partner: text(200),
  support: text(300),
  tier: z.union([z.literal(''), z.enum(tiers)]).default(''),
  channel: text(200),
  prices: pricesTyped,
  materials: words,
  processIds: tickedIds,
  resourceIds: tickedIds,
  isReleased: on,
  source: required('何で知ったか、出典を入れてください（例：事業者への聞き取り）。', 300),
}

const stage = z.enum(stages, { error: '段階を選んでください。' })
const why = z
  .union([z.literal(''), z.enum(droppingReasons, { error: '理由を一覧から選んでください。' })])
  .default('')

export const ProductForm = z.object({ ...typed, stage, onDay: day, isSample: on })

export const ProductEditForm = z.object({ ...typed, productId: z.uuid(), version, reason })

export const StepForm = z.object({
  productId: z.uuid(),
  version,
  stage,
  onDay: day,
  reason: why,
  note: text(500),
})

export const SalesForm = z.object({
  productId: z.uuid(),
  fy: fiscalYear('年度を入れてください（例：令和7、2025）。'),
  amountYen: yen('売上高を、0以上の円単位の整数で入れてください。分からない年度は入れません。'),
  source: required('何で知ったか、出典を入れてください（例：決算書、本人の申告）。', 200),
})
