import { z } from 'zod'
import { logics } from '../chains/rules.ts'

const between = {
  chainId: z.uuid(),
  fromNode: z.uuid('要るものを、この連鎖の中から選んでください。'),
  toNode: z.uuid('それを要る工程・製品を、この連鎖の中から選んでください。'),
}

export const EdgeForm = z.object({
  ...between,
  logic: z.enum(logics, {
    error: '「必ず要る」「どれか一つで足りる」「一部の製品だけ要る」から選んでください。',
  }),
  /** Blank: the next free number, so that the first alternative begins a group. */
  branch: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.coerce
      .number('組の番号は、1から9の整数で入れてください。')
      .int('組の番号は、1から9の整数で入れてください。')
      .min(1, '組の番号は、1から9の整数で入れてください。')
      .max(9, '組の番号は、1から9の整数で入れてください。')
      .nullable(),
  ),
  products: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.uuid('製品は、この連鎖の製品から選んでください。')).max(100),
  ),
})
export const EdgeRemovalForm = z.object(between)
