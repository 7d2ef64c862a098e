import { z } from 'zod'
import { parseCorporateNumber, yenOrNull } from '#packages/japan'
import { free, ticked, version } from '../forms.ts'
import { fundKinds } from './rules.ts'

const wrongNumber = '法人番号の検査数字が合いません。13桁をもう一度ご確認ください。'

/** A corporate number that may be left blank. */
const corporateOrNull = free(30).transform((typed, context): string | null => {
  if (typed === '') return null
  const number = parseCorporateNumber(typed)
  if (number !== null) return number
  context.addIssue({ code: 'custom', message: wrongNumber })
  return z.NEVER
})
const amount = yenOrNull('金額は、0以上の円単位の整数で入れてください（例：1,200,000）。')

const isBlank = (row: object) =>
  Object.values(row).every((value) => value === '' || value === null || value === false)

/** Rows of a form, those left blank dropped. */
const rows = <T extends object>(row: z.ZodType<T>, most: number) =>
  z
    .array(row)
    .max(most, `${most}行までで入れてください。`)
    .default([])
    .transform((typed) => typed.filter((one) => !isBlank(one)))

const whole = <T extends object>(
  row: z.ZodType<T>,
  wants: readonly (readonly [keyof T & string, string])[],
): z.ZodType<T> =>
  row.superRefine((typed, context) => {
    if (isBlank(typed)) return
    for (const [field, sentence] of wants)
      if (typed[field] === '' || typed[field] === null)
        context.addIssue({ code: 'custom', path: [field], message: sentence })
  })

const Line = whole(
  z.object({
    category: free(8),
    item: free(100),
    supplier: free(100),
    supplierNumber: corporateOrNull,
    grossYen: amount,
    netYen: amount,
    basis: free(200),
  }),
  [
    ['category', '費目を選んでください。'],
    ['item', '何に使うかを書いてください。'],
    ['grossYen', '金額（税込）を入れてください。'],
  ],
).refine((row) => row.netYen === null || row.grossYen === null || row.netYen <= row.grossYen, {
  path: ['netYen'],
  error: '税抜の金額が、税込より大きくなっています。',
})

const Quote = whole(
  z.object({
    category: free(8),
    supplier: free(100),
    supplierNumber: corporateOrNull,
    supplierAddress: free(200),
    supplierPhone: free(30),
    netYen: amount,
    isChosen: ticked,
    reason: free(300),
  }),
  [
    ['category', '費目を選んでください。'],
    ['supplier', '見積を出した会社の名前を書いてください。'],
    ['netYen', '見積の金額（税抜）を入れてください。'],
  ],
)

const Fund = whole(
  z.object({
    kind: z.union([z.literal(''), z.enum(fundKinds)]).default(''),
    name: free(100),
    amountYen: amount,
    sameCosts: ticked,
  }),
  [
    ['kind', 'お金の種類を選んでください。'],
    ['amountYen', '金額を入れてください。'],
  ],
)

const Related = whole(
  z.object({ name: free(100), corporateNumber: corporateOrNull, relation: free(100) }),
  [
    ['name', '取引先の名前を書いてください。'],
    ['relation', 'どんな関係かを書いてください（例：代表者の兄）。'],
  ],
)

export const CostsForm = z.object({
  applicationId: z.uuid(),
  version,
  lines: rows(Line, 30),
  quotes: rows(Quote, 20),
  funds: rows(Fund, 10),
  related: rows(Related, 10),
  askedYen: amount,
})
export type CostsTyped = z.infer<typeof CostsForm>
