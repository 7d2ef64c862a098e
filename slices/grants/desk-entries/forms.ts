import { z } from 'zod'
import { required } from '../forms.ts'

export const PaperForm = z.object({
  callId: z.uuid({ error: '公募を選んでください。' }),
  businessId: z.uuid({ error: '事業者を選んでください。' }),
  consent: required('だれが、どう持って来たかを書いてください。', 300).min(
    5,
    'だれが、どう持って来たかを5字以上で書いてください（例：代表者が窓口に持参）。',
  ),
})

export const ContinuationForm = z.object({
  number: z
    .string()
    .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, '下書き番号は、8桁の数字です。')),
  consent: required('本人の同意を書いてください。', 300).min(
    5,
    '本人の同意を5字以上で書いてください（例：来庁した代表者が、続きを職員が書くことに同意）。',
  ),
})
