import { z } from 'zod'
import { parseFraction, parseYen, yenOrNull } from '#packages/japan'
import { setting } from '#platform/settings'
import { CaseForm } from '../decisions/forms.ts'
import { parseTransitions } from './rules.ts'

/** 経過措置: data with its source, which a city corrects when the law changes. */
export const transitions = setting(
  'grants.tax-transitions',
  z
    .string()
    .refine(
      (text) => parseTransitions(text) !== null,
      '「2026-09-30=80」のように、読点で区切って入れてください。',
    ),
  '2026-09-30=80、2028-09-30=70、2030-09-30=50、2031-09-30=30',
  {
    label: '免税事業者等からの仕入れの控除割合（期限=％）',
    source: '消費税法附則（適格請求書等保存方式の経過措置、令和8年度改正後）',
    toBeChecked: true,
  },
)

/** One purchase a line: 「金額、税率、登録あり／登録なし」. */
export const TaxReportForm = CaseForm.extend({
  status: z.string().default(''),
  ratio: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const ratio = parseFraction(text)
      if (ratio !== null && ratio.num <= ratio.den) return ratio
      context.addIssue({
        code: 'custom',
        message: '課税売上割合は「80%」か「4/5」のように入れてください。',
      })
      return z.NEVER
    }),
  registeredYen: yenOrNull('登録事業者からの課税仕入れ（税込）を、円単位の整数で入れてください。'),
  reducedYen: yenOrNull('軽減税率8％の課税仕入れ（税込）を、円単位の整数で入れてください。'),
  unregistered: z
    .string()
    .trim()
    .max(4000, '4000字までで書いてください。')
    .default('')
    .transform((text, context) => {
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
      const read = lines.map((line) => {
        const [day = '', amount = ''] = line
          .normalize('NFKC')
          .trim()
          .split(/[\s、]+/)
        const yen = parseYen(amount)
        return /^\d{4}-\d{2}-\d{2}$/.test(day) && yen !== null && yen >= 0 ? { day, yen } : null
      })
      const whole = read.filter((one) => one !== null)
      if (whole.length === read.length && whole.length <= 100) return whole
      context.addIssue({
        code: 'custom',
        message: '登録のない相手からの仕入れは、1行に「2026-11-15 330000」のように書いてください。',
      })
      return z.NEVER
    }),
})
