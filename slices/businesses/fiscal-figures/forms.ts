import { z } from 'zod'
import {
  blankAsNull,
  fiscalYear,
  formatFiscalYear,
  formatYen,
  localDate,
  localDateOrNull,
  parseFiscalYear,
  signedYen,
  wholeNumberOrNull,
  yenOrNull,
} from '#packages/japan'
import { shownAs } from '../establishments/rules.ts'
import { definitionKeys, definitions, levelKeys, sources } from './rules.ts'

export const notPeople = '従業員数は0以上の整数で入れてください。'
const people = z.preprocess((value) => value ?? '', wholeNumberOrNull(notPeople))

/** What is known of a fiscal year, as a form or a row of a sheet says it. */
export const figureFields = {
  fiscalYear: fiscalYear('年度を入れてください（例：令和7）。'),
  salesYen: yenOrNull('売上高は、0以上の円単位の整数で入れてください（例：52,000,000）。'),
  valueAddedYen: z.preprocess(
    blankAsNull,
    signedYen(
      '付加価値額は、円単位の整数で入れてください。赤字のときは△を付けます（例：△300,000）。',
    ).nullable(),
  ),
  definition: z.preprocess(
    blankAsNull,
    z.enum(definitionKeys, { error: '付加価値額の定義を選んでください。' }).nullable(),
  ),
  definitionNote: z.string().trim().max(200, '定義の説明は200字までです。').default(''),
  employees: people,
  employeesOn: localDateOrNull('人数の時点を、日付で入れてください（例：令和8年3月31日）。'),
  regular: people,
  nonRegular: people,
  women: people,
  foreigners: people,
  aged60: people,
}

/** How the figures are known and who may see them. */
export const groundFields = {
  source: z.enum(sources, { error: '何から写した数字かを選んでください。' }),
  level: z.enum(levelKeys, { error: 'だれまで見られるかを選んでください。' }),
  confirmedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
}

export const reason = z
  .string({ error: '理由を5字以上で書いてください。' })
  .trim()
  .min(5, '理由を5字以上で書いてください。')
  .max(500, '理由は500字までです。')

const one = { businessId: z.uuid(), figureId: z.uuid(), version: z.coerce.number() }

export const FigureForm = z.object({
  businessId: z.uuid(),
  ...figureFields,
  ...groundFields,
})
export const FigureEditForm = z.object({ ...one, ...figureFields, ...groundFields, reason })
export const WithdrawForm = z.object({ ...one, reason })
export const ReinstateForm = z.object(one)

export const OpeningForm = z.object({
  businessId: z.uuid(),
  reason: z
    .string({ error: '見る目的を、10字以上で書いてください。' })
    .trim()
    .min(10, '見る目的を、10字以上で書いてください。')
    .max(300, '見る目的は300字までです。'),
})

/** What the form calls its fields; in its order they stand in comparisons and in what was said before. */
export const fieldLabels: Readonly<Record<string, string>> = {
  fiscalYear: '年度',
  salesYen: '売上高（円）',
  valueAddedYen: '付加価値額（円）',
  definition: '付加価値額の定義',
  definitionNote: '定義の説明',
  employees: '総従業員数（人）',
  employeesOn: '人数の時点',
  regular: '正規（人）',
  nonRegular: '非正規（人）',
  women: '女性（人）',
  foreigners: '外国人（人）',
  aged60: '60歳以上（人）',
  source: '出どころ',
  level: '見られる範囲',
  confirmedOn: '確かめた日',
}

/** The year as its form shows it, every value in text; not known is empty. */
export function asTyped(figure: Readonly<Record<string, unknown>>): Record<string, string> {
  return shownAs(fieldLabels, figure)
}

/** One of these texts as a reader takes it in: money in groups, the definition by its name. */
export function inWords(field: string, value: string): string {
  if (value === '') return '不明'
  if (field.endsWith('Yen') && /^-?\d+$/.test(value)) return formatYen(Number(value))
  if (field === 'definition')
    return Object.entries(definitions).find(([key]) => key === value)?.[1] ?? value
  const year = field === 'fiscalYear' ? parseFiscalYear(value) : null
  return year === null ? value : formatFiscalYear(year)
}
