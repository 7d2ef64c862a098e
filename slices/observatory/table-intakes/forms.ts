import { z } from 'zod'
import { blankAsNull, localDate, wholeNumber } from '#packages/japan'
import { oneFile } from '#platform'
import { text } from '../editions/forms.ts'
import { SECTORS_13 } from '../reference/sector-bridges.ts'

const NAMES = [...SECTORS_13].map(([code, name]) => `${code} ${name}`).join('、')

/** Lines 「68=12」: which sector of the table is which of the 13. */
export const sectorLines = z
  .string()
  .default('')
  .transform((typed, context): Record<string, string> => {
    const pairs: [string, string][] = []
    for (const line of typed.normalize('NFKC').split(/\r?\n/)) {
      const plain = line.replace(/\s/g, '')
      if (plain === '') continue
      const [, sector = '', to = ''] = /^(\d{2,4})=(\d{2})$/.exec(plain) ?? []
      if (sector !== '' && SECTORS_13.has(to)) pairs.push([sector, to])
      else {
        context.addIssue({
          code: 'custom',
          message: `「${line.trim()}」を読めません。「部門の番号=13部門の番号」の形で、1行に1つ書いてください。13部門は ${NAMES} です。`,
        })
      }
    }
    return Object.fromEntries(pairs)
  })

export const TableIntakeForm = z.object({
  file: oneFile('取り込むファイルを選んでください。'),
  label: text(60).min(1, '表の名前を入れてください。例：令和2年福井県産業連関表'),
  areaCode: z.string().regex(/^\d{5}$/, '表の地域を選んでください。'),
  publisher: text(60).min(1, '表を作った機関を入れてください。例：福井県'),
  year: wholeNumber('表の年を、西暦4桁の数字で入れてください。').refine(
    (year) => year >= 1950 && year <= 2100,
    { error: '表の年を、西暦4桁の数字で入れてください。' },
  ),
  publishedOn: localDate('公表元が公表した日を、日付で入れてください。'),
  total: z.preprocess(
    blankAsNull,
    wholeNumber('生産額の計を、百万円単位の数字で入れてください。').nullable(),
  ),
  sectors: sectorLines,
  note: text(200).default(''),
})
