import { z } from 'zod'

export const PartsForm = z.object({
  planId: z.uuid(),
  wholeId: z.uuid('全体の指標を選んでください。'),
  partIds: z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(z.uuid()).max(100, '内訳は100件までです。'),
  ),
})
