import { z } from 'zod'
import { blankAsNull, yen } from '#packages/japan'
import { costKinds, exactOf, priceSources, setsu } from './rules.ts'

const exact = (sentence: string) =>
  z
    .string()
    .trim()
    .refine((typed) => exactOf(typed) !== null, sentence)
const orNull = <T>(shape: z.ZodType<T>) => z.preprocess(blankAsNull, shape.nullable())

const Row = z.object({
  setsu: z.coerce
    .number({ error: '節を選んでください。' })
    .refine((number) => number in setsu, '節を選んでください。'),
  saisetsu: z.string().trim().max(40).default(''),
  content: z.string().trim().min(1, '何の経費かを書いてください。').max(200),
  unitPriceYen: yen('金額は数字で入れてください（例 6000）。'),
  isNet: z
    .string()
    .optional()
    .transform((typed) => typed === 'on'),
  /** Only in a supplementary budget: 減額. */
  isReduction: z
    .enum(['', 'more', 'less'], { error: '増額か減額かを選んでください。' })
    .default('')
    .transform((typed) => typed === 'less'),
  priceSource: z.enum(priceSources, {
    error: '単価の根拠（見積・単価表・前年実績）を選んでください。',
  }),
  quantity: exact('数量は数字で入れてください（例 3、1.5）。'),
  unit: z.string().trim().max(10).default(''),
  times: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? '1' : typed),
    exact('回数は数字で入れてください（例 4）。'),
  ),
  factor: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? '1' : typed),
    exact('係数は数字か分数で入れてください（例 1/2、1.1）。'),
  ),
  schemeId: orNull(z.uuid('制度を選び直してください。')),
  secondSchemeId: orNull(z.uuid('制度を選び直してください。')),
  costKind: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? 'fixed' : typed),
    z.enum(costKinds, { error: '固定・変動・約束ずみから選んでください。' }),
  ),
  driver: z.string().trim().max(20).default(''),
  inCity: z.preprocess(
    blankAsNull,
    z
      .enum(['yes', 'no'])
      .transform((typed) => typed === 'yes')
      .nullable(),
  ),
  /** Of several rates of a scheme, the one that holds for this row. */
  rateGroup: z.string().trim().max(20).default(''),
  evidencePid: orNull(z.string().max(60)),
})
export type RowTyped = z.output<typeof Row>

/** The fields in which a person says something; a row without any of them is an empty line of the form. */
const said = ['content', 'unitPriceYen', 'quantity', 'saisetsu'] as const
const isBlank = (typed: unknown) =>
  typeof typed === 'object' &&
  typed !== null &&
  said.every((name) => !(name in typed) || Reflect.get(typed, name) === '')

const RowOrBlank = z.preprocess((typed) => (isBlank(typed) ? null : typed), Row.nullable())

export const LinesForm = z.object({
  measureId: z.uuid(),
  roundId: z.uuid(),
  version: z.coerce.number().int().default(0),
  rows: z
    .array(RowOrBlank, { error: '積算の行を、一つ以上入れてください。' })
    // An empty line between two others leaves the numbers of the form as they are.
    .transform((rows) => rows.flatMap((row, place) => (row ? [{ ...row, place }] : [])))
    .refine((rows) => rows.length > 0, '積算の行を、一つ以上入れてください。')
    .refine((rows) => rows.length <= 100, '積算の行は100行までです。'),
})
