import { z } from 'zod'
import { blankAsNull, localDate, wholeNumber } from '#packages/japan'
import { oneFile } from '#platform'
import { isLayout, type Layout } from '../reference/layouts.ts'
import { SERIES } from '../reference/series.ts'

const KNOWN = new Set(SERIES.map(({ code }) => code))
/** Files that are taken in as they are published; e-Stat is asked, and a 産業連関表 says more of itself. */
export const isPublished = (name: string): name is Layout =>
  isLayout(name) && name !== 'estat' && name !== 'io'
export const text = (most: number) => z.string().trim().max(most, `${most}字までで書いてください。`)

/** Lines 「C2208=employees」: which column of the file is which of our series. */
export const columnLines = z
  .string()
  .default('')
  .transform((typed, context): Record<string, string> => {
    const pairs: [string, string][] = []
    for (const line of typed.split(/\r?\n/).map((one) => one.trim())) {
      if (line === '') continue
      const [, column, series = ''] = /^([^=＝\s]+)\s*[=＝]\s*([a-z0-9-]+)$/.exec(line) ?? []
      if (column && KNOWN.has(series)) pairs.push([column, series])
      else {
        context.addIssue({
          code: 'custom',
          message: `「${line}」を読めません。「列コード=系列ID」の形で、1行に1つ書いてください。系列IDは系列の説明にあります。`,
        })
      }
    }
    return Object.fromEntries(pairs)
  })

export const IntakeForm = z.object({
  file: oneFile('取り込むファイルを選んでください。'),
  /** Empty: what the first line of the file says. */
  layout: z
    .string()
    .default('')
    .refine((name) => name === '' || isPublished(name), {
      error: 'ファイルの形を、一覧から選んでください。',
    })
    .transform((name): Layout | null => (isPublished(name) ? name : null)),
  label: text(60).min(1, '版の名前を入れてください。例：SSDSE-A 2027年版'),
  publishedOn: localDate('公表元が公表した日を、日付で入れてください。'),
  note: text(200).default(''),
  total: z.preprocess(
    blankAsNull,
    wholeNumber('従業者数の全国計を、数字で入れてください。').nullable(),
  ),
  columns: columnLines,
})

const reason = z
  .string({ error: '理由を書いてください。' })
  .trim()
  .min(10, '理由を、10字以上で書いてください。')
  .max(400, '400字までで書いてください。')

export const ReasonForm = z.object({
  editionId: z.uuid(),
  version: z.coerce.number().int(),
  reason,
})
export const ReleaseForm = z.object({ editionId: z.uuid(), version: z.coerce.number().int() })
export const ShippedForm = z.object({ editionCode: z.string().max(60), reason })
export const InspectionForm = z.object({ editionId: z.uuid() })
export const MarkingForm = z.object({ why: z.string() })
