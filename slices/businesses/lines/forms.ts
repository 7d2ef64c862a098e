import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'
import { links } from '../links/rules.ts'
import { businessKinds, phoneKey } from '../rules.ts'

const text = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

/** A business that begins with the act; blank where one of the register was chosen. */
export const begun = {
  kind: z.enum(businessKinds, { error: '事業者の種類を選んでください。' }).default('個人事業主'),
  name: text(150),
  kana: text(200),
  phone: text(30).refine((phone) => phone === '' || /^0\d{8,10}$/.test(phoneKey(phone)), {
    error: '電話番号は、0から始まる市外局番から入れてください（例：0778-51-0000）。',
  }),
  address: text(200),
}
export const chosen = z.preprocess(
  blankAsNull,
  z.uuid('登録を選び直してください。').nullable().default(null),
)
export const step = {
  businessId: z.uuid(),
  version: z.coerce.number(),
  on: localDate('その日を入れてください（例：令和8年11月24日）。'),
  reason: z.string().trim().min(5, '理由を5字以上で書いてください。').max(500),
}

const names = links.map(({ link }) => link)

export const SuccessionForm = z.object({
  ...step,
  ...begun,
  successorId: chosen,
  move: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(names))),
})
