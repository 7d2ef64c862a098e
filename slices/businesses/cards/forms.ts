import { z } from 'zod'

export const ProvisionForm = z.object({
  businessId: z.uuid(),
  recipient: z.string().min(1, '提供先を選んでください。').max(60),
  purpose: z
    .string()
    .trim()
    .min(10, '提供する目的を、10字以上で書いてください。')
    .max(300, '300字までで書いてください。'),
  conditions: z
    .string()
    .trim()
    .min(1, '受け取る側に求める条件を書いてください。')
    .max(500, '500字までで書いてください。'),
})
