import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'
import { countOrNull, on, text, version } from '../forms.ts'
import { outsideAreas } from './rules.ts'

const idOrNull = z.preprocess(blankAsNull, z.uuid().nullable().default(null))

/** 「1.2」 km as whole metres, so that it adds up as it was typed. */
const kilometres = z.preprocess(
  (value) => (value === undefined || value === '' ? null : value),
  z
    .string()
    .transform((typed) => typed.normalize('NFKC').trim())
    .refine((typed) => /^\d{1,4}(\.\d{1,3})?$/.test(typed), {
      error: '距離は、キロメートルで入れてください（例：1.2）。分からなければ空欄にしてください。',
    })
    .transform((typed) => Math.round(Number(typed) * 1000))
    .nullable()
    .default(null),
)

const typed = {
  clusterId: z.uuid(),
  fromBusiness: z.uuid('どの事業者が仕事を回すかを選んでください。'),
  toBusiness: idOrNull,
  outsideName: z.string().trim().max(100, '相手の名前は100字までです。').default(''),
  outsideArea: z.preprocess(
    blankAsNull,
    z
      .enum(outsideAreas, { error: '相手がどこにいるかを選んでください。' })
      .nullable()
      .default(null),
  ),
  processId: idOrNull,
  timesAYear: countOrNull('回数は、一年に何回かを整数で入れてください。').refine(
    (times) => times === null || times > 0,
    { error: '回数は1以上で入れてください。分からなければ空欄にしてください。' },
  ),
  minutes: countOrNull('時間は、分の整数で入れてください（例：10）。'),
  metres: kilometres,
  source: z
    .string()
    .trim()
    .min(1, '何で知ったかを入れてください（例：訪問での聞き取り）。')
    .max(200),
  confirmedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
  note: text(500),
}

type Typed = {
  readonly toBusiness: string | null
  readonly outsideName: string
  readonly outsideArea: string | null
}

/** To one of the register, or to somebody outside, whose name and place are typed. */
function theOtherEnd(pass: Typed, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const isOutside = pass.outsideName !== '' || pass.outsideArea !== null
  if (pass.toBusiness === null && !isOutside)
    issue('toBusiness', '回す先を選ぶか、市の外の相手の名前を入れてください。')
  if (pass.toBusiness !== null && isOutside)
    issue('outsideName', '回す先は、台帳の事業者か市の外の相手の、どちらか一つです。')
  if (pass.toBusiness === null && isOutside && pass.outsideName === '')
    issue('outsideName', '市の外の相手の名前を入れてください。')
  if (pass.toBusiness === null && isOutside && pass.outsideArea === null)
    issue('outsideArea', '相手が近隣・国内・海外のどこにいるかを選んでください。')
}

export const PassForm = z.object({ ...typed, isSample: on }).superRefine(theOtherEnd)
export const PassEditForm = z
  .object({ ...typed, passId: z.uuid(), version })
  .superRefine(theOtherEnd)
export const PassStepForm = z.object({ clusterId: z.uuid(), passId: z.uuid() })
