import { z } from 'zod'
import { localDate } from '#packages/japan'
import { required } from '../forms.ts'

export const DrawForm = z.object({
  callId: z.uuid(),
  /** The second or the day that those share among whom it is drawn. */
  together: z.string().min(1).max(40),
  publicNumber: z
    .string()
    .transform((typed) => typed.normalize('NFKC').trim())
    .pipe(
      z
        .string()
        .regex(/^[0-9A-Za-z-]{2,40}$/, '公の番号を、発表されたとおりの数字で入れてください。'),
    ),
  numberOn: localDate('公の番号が決まった日を、日付で入れてください。'),
  numberSource: required('番号の出どころ（例：ナンバーズ4 第6789回）を書いてください。'),
})
