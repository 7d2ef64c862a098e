import { z } from 'zod'
import { oneFile } from '#platform'

export const CityFormForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, '様式の名前を入れてください（例：様式第2号 予算要求書）。')
    .max(60, '60字までで書いてください。'),
  file: oneFile('市の様式のファイル（Excel、xlsx）を選んでください。'),
  cells: z
    .string()
    .max(8_000, '8,000字までで書いてください。')
    .refine((typed) => typed.trim() !== '', '値と場所を一行以上書いてください。'),
})

export const CityFormWithdrawalForm = z.object({
  formId: z.uuid(),
  version: z.coerce.number().int(),
})
