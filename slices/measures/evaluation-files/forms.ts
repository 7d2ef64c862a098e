import { z } from 'zod'
import { localDateOrNull } from '#packages/japan'
import { oneFile } from '#platform'

const text = (most: number) => z.string().trim().max(most, `${most}字までで書いてください。`)

export const ReceiptForm = z.object({
  file: oneFile('評価シートのファイル（JSON）を選んでください。'),
  publisher: text(60).min(1, '評価シートを公表した団体の名前を入れてください（例：見本市）。'),
  source: text(200).min(1, '出典の名前を入れてください（例：令和7年度事務事業評価シート）。'),
  sourceUrl: z
    .union([
      z.literal(''),
      z
        .url({ protocol: /^https?$/, error: 'https:// で始まるアドレスを入れてください。' })
        .max(500),
    ])
    .default(''),
  publishedOn: localDateOrNull('公表された日を日付で入れてください（例：2026-03-31）。'),
})

export const CheckForm = z.object({
  sheetFileId: z.uuid(),
  version: z.coerce.number().int(),
})

export const IntakeForm = CheckForm.extend({ leavesOut: z.literal('on').optional() })

export const ReversalForm = CheckForm.extend({
  reason: text(400).min(5, '取り消す理由を、5字以上で書いてください。'),
})

/** The job's own input. */
export const FileOfJob = z.object({ sheetFileId: z.uuid(), fileName: z.string() })
