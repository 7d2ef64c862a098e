import { z } from 'zod'
import { fiscalYear, localDate } from '#packages/japan'
import { oneFile } from '#platform'

const heading = z.string().trim().max(60, '見出しは60字までです。').default('')

export const ExecutionFileForm = z.object({
  file: oneFile('財務会計システムから出したCSVを選んでください。'),
  fiscalYear: fiscalYear('年度を入れてください（例：令和8）。'),
  asOfOn: localDate('いつ現在の額かを入れてください（例：令和8年9月30日）。'),
  code: heading,
  current: heading,
  obligated: heading,
  ordered: heading,
  paid: heading,
  refunded: heading,
})

export const StepForm = z.object({ fileId: z.uuid() })
