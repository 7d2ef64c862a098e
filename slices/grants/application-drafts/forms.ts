import { z } from 'zod'
import { localDateOrNull } from '#packages/japan'
import { free, ticked, version } from '../forms.ts'
import { preparerKinds } from '../preparers/rules.ts'

export const StartForm = z.object({
  callId: z.uuid(),
  businessId: z.uuid({ error: 'どの事業者として申請するかを選んでください。' }),
})

/** Everything may be left open until it is sent: a draft is what there is so far. */
export const ApplicantForm = z.object({
  applicationId: z.uuid(),
  version,
  confirmsFacts: ticked,
  factsNote: free(500),
  /** Asked only where the register does not know it. */
  representative: free(60),
  phone: free(30),
  preparedBy: z.enum(preparerKinds, { error: 'この書類を作った人を選んでください。' }),
  preparerName: free(100),
  preparerNumber: free(20),
})

const day = localDateOrNull('日付で入れてください（例：令8.7.1、2026-07-01）。')

export const PlanForm = z.object({
  applicationId: z.uuid(),
  version,
  title: free(100),
  summary: free(300),
  plan: free(6000),
  startsOn: day,
  endsOn: day,
  specials: z.record(z.string().max(40), free(300)).default({}),
})

export const AdviceForm = z.object({
  applicationId: z.uuid(),
  asked: z.string().trim().min(5, '相談したいことを5字以上で書いてください。').max(1000),
})
