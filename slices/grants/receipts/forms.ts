import { z } from 'zod'
import { oneFile } from '#platform'

export const CheckForm = z.object({
  receiptPid: z.string().max(60),
  file: oneFile('確かめるファイルを選んでください。'),
})
