import { z } from 'zod'
import { yenOrNull } from '#packages/japan'
import { penaltyKinds } from '../claim-ledgers/rules.ts'
import { reasonText } from '../decisions/forms.ts'
import { ReturnForm } from '../recalls/forms.ts'

export const WaiverForm = ReturnForm.extend({
  penalty: z.enum(penaltyKinds, '加算金か延滞金かを選んでください。'),
  amountYen: yenOrNull('免除する額を、円単位の整数で入れてください。全部のときは空にします。'),
  reason: reasonText,
})

export const WaiverDetails = z.object({
  returnId: z.string(),
  penalty: z.enum(penaltyKinds),
  amountYen: z.number().nullable(),
})
