import { z } from 'zod'
import { localDate, localDateOrNull, parseFiscalYear } from '#packages/japan'
import { groups, purposeNames, ways } from './rules.ts'

const several = <T extends z.ZodType<string>>(one: T) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z.array(one).max(20),
  )

const fiscalYears = z
  .string()
  .default('')
  .transform((typed) => [...new Set(typed.normalize('NFKC').split(/[\s、,]+/))].filter(Boolean))
  .refine((years) => years.every((year) => parseFiscalYear(year) !== null) && years.length <= 20, {
    error: '年度を、空白や読点で区切って入れてください（例：令和6、令和7）。',
  })
  .transform((years) => years.flatMap((year) => parseFiscalYear(year) ?? []).sort((a, b) => a - b))

export const ConsentForm = z.object({
  businessId: z.uuid(),
  /** Empty: the business itself. */
  personId: z.union([z.literal(''), z.uuid()]).default(''),
  purpose: z.enum(purposeNames, { error: '目的を選んでください。' }),
  recipient: z.string().max(60).default(''),
  fields: several(z.enum(groups)),
  fiscalYears,
  givenOn: localDate('同意した日を入れてください（例：令和8年11月24日）。'),
  givenName: z
    .string()
    .trim()
    .min(1, '同意した人の名前を入れてください。')
    .max(60, '60字までで入れてください。'),
  way: z.enum(ways, { error: 'どのように同意したかを選んでください。' }),
  expiresOn: z.preprocess((value) => value ?? '', localDateOrNull()),
})

export const OwnConsentForm = ConsentForm.omit({
  personId: true,
  givenOn: true,
  givenName: true,
  way: true,
})

export const WithdrawalForm = z.object({
  businessId: z.uuid(),
  consentId: z.uuid(),
  reason: z.string().trim().max(300, '300字までで書いてください。').default(''),
})
