import { z } from 'zod'
import { localDate, wholeNumberOrNull } from '#packages/japan'
import { oneOf, reason, text } from '../establishments/forms.ts'
import { words } from '../processes/forms.ts'
import { levels, verifications, willingnesses } from './rules.ts'

const whole = (sentence: string, from: number, to = 99_999_999) =>
  wholeNumberOrNull(sentence).refine(
    (number) => number === null || (number >= from && number <= to),
    { error: sentence },
  )

const typed = {
  businessId: z.uuid(),
  establishmentId: oneOf('事業所を選び直してください。'),
  level: z.enum(levels, { error: 'どのくらいできるかを選んでください。' }),
  materials: words,
  lotFrom: whole('最小のロットは1以上の整数で入れてください。', 1),
  lotTo: whole('最大のロットは1以上の整数で入れてください。', 1),
  sizeRange: text(100),
  accuracy: text(100),
  leadTimeDays: whole('納期は0以上の整数（日）で入れてください。', 0, 3_650),
  capacity: whole('能力は1以上の整数で入れてください。', 1),
  capacityUnit: text(30),
  inHousePct: whole('内製率は0〜100の整数（％）で入れてください。', 0, 100),
  utilisationPct: whole('稼働率は0〜100の整数（％）で入れてください。', 0, 100),
  willing: z.enum(willingnesses, { error: '新しい仕事を受けるかを選んでください。' }),
  verified: z.enum(verifications, { error: '何で確かめたかを選んでください。' }),
  verifiedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
}

export const HoldingForm = z.object({
  ...typed,
  processId: z.uuid('工程を選んでください。'),
})
export const HoldingEditForm = z.object({
  ...typed,
  holdingId: z.uuid(),
  version: z.coerce.number(),
})
export const RemovalForm = z.object({
  businessId: z.uuid(),
  holdingId: z.uuid(),
  version: z.coerce.number(),
  reason,
})
