import { z } from 'zod'

export const ChannelForm = z.object({
  name: z
    .string({ error: '販路の名前を入れてください。' })
    .trim()
    .min(1, '販路の名前を入れてください。')
    .max(30, '販路の名前は30字までです。'),
  note: z.string().trim().max(200, '説明は200字までです。').default(''),
})
export const StepForm = z.object({ channelId: z.uuid() })
