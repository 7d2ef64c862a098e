import { z } from 'zod'
import { localDate } from '#packages/japan'
import { idOrNull } from '../forms.ts'

export const DelegationForm = z.object({
  schemeId: z.uuid(),
  bodyAccountId: idOrNull('外郭団体を選んでください。'),
})

export const SecondmentForm = z.object({
  schemeId: z.uuid(),
  accountId: z.uuid('出向している職員を選んでください。'),
  fromOn: localDate('出向の始まりを、日付で入れてください。'),
})

export const SecondmentEndForm = z.object({
  schemeId: z.uuid(),
  secondmentId: z.uuid(),
  untilOn: localDate('出向の終わりを、日付で入れてください。'),
})
