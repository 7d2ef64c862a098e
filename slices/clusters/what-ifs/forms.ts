import { z } from 'zod'
import { changes } from './rules.ts'

const whole = (least: number, most: number, sentence: string, standard: number) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? standard : typed),
    z.coerce.number({ error: sentence }).int(sentence).min(least, sentence).max(most, sentence),
  )

export const WhatIfForm = z.object({
  chainId: z.uuid(),
  change: z.enum(changes, { error: '何を変えるかを選んでください。' }),
  nodeId: z.uuid('工程・道具・材料を選んでください。'),
  people: whole(1, 20, '人数は、1から20までの整数で入れてください。', 1),
  age: whole(15, 90, '年齢は、15から90までの整数で入れてください。', 35),
  years: whole(0, 20, '一人でできるまでの年数は、0から20までの整数で入れてください。', 3),
})
export type WhatIf = z.infer<typeof WhatIfForm>
