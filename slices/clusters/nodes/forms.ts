import { z } from 'zod'
import { blankAsNull, localDateOrNull } from '#packages/japan'
import { areas, kinds, supplies } from '../chains/rules.ts'
import { countOrNull, text, version } from '../forms.ts'

const typed = {
  chainId: z.uuid(),
  kind: z.enum(kinds, { error: '工程・道具・材料・製品などの種類を選んでください。' }),
  name: z
    .string()
    .trim()
    .min(1, '名前を入れてください（例：ロー付け）。')
    .max(60, '名前は60字までです。'),
  processId: z.preprocess(blankAsNull, z.uuid().nullable().default(null)),
  area: z.enum(['', ...areas], { error: 'どこで行うかを選んでください。' }).default(''),
  supply: z.preprocess(
    blankAsNull,
    z.enum(supplies, { error: '供給の状態を選んでください。' }).nullable().default(null),
  ),
  supplyEndsOn: z.preprocess((value) => value ?? '', localDateOrNull()),
  demand: countOrNull('受注の量は、1以上の整数で入れてください。').refine(
    (demand) => demand === null || demand > 0,
    { error: '受注の量は、1以上の整数で入れてください。分からなければ空欄にしてください。' },
  ),
  demandSource: text(200),
  note: text(500),
}

export const NodeForm = z.object(typed)
export const NodeEditForm = z.object({ ...typed, nodeId: z.uuid(), version })
export const NodeStepForm = z.object({ chainId: z.uuid(), nodeId: z.uuid() })
export const MoveForm = NodeStepForm.extend({
  to: z.enum(['before', 'after'], { error: '前へ動かすか、後ろへ動かすかを選んでください。' }),
})
export const RestorationForm = z.object({ chainId: z.uuid(), removalId: z.uuid() })
