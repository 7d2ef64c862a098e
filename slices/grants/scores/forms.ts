import { z } from 'zod'
import { blankAsNull, wholeNumber } from '#packages/japan'
import { free, version } from '../forms.ts'

/** The most criteria that a seal has. */
const places = [1, 2, 3, 4, 5, 6, 7, 8] as const

const point = z.preprocess(
  (value) => blankAsNull(value ?? ''),
  wholeNumber('点を整数で選んでください。').nullable(),
)
const comment = free(400)

export const pointFields = {
  ...{ points1: point, points2: point, points3: point, points4: point },
  ...{ points5: point, points6: point, points7: point, points8: point },
  ...{ comment1: comment, comment2: comment, comment3: comment, comment4: comment },
  ...{ comment5: comment, comment6: comment, comment7: comment, comment8: comment },
}
const typed = z.object(pointFields)

/** Points and comments in the order of the seal, as many as it has criteria. */
export function sheetOf(values: z.infer<typeof typed>, criteria: number) {
  return {
    points: places.slice(0, criteria).map((at) => values[`points${at}`]),
    comments: places.slice(0, criteria).map((at) => values[`comment${at}`]),
  }
}

const pair = { callId: z.uuid(), applicationId: z.uuid() }

export const ScoreForm = z.object({ ...pair, ...pointFields, version })
export const OpenForm = z.object(pair)
export const FinalForm = z.object({ ...pair, version })
export const NoticeForm = z.object({
  ...pair,
  kind: z.enum(['K2', 'K3', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K12'], {
    error: '利害関係の種類を選んでください。',
  }),
  note: z.string().trim().min(5, '気づいたことを5字以上で書いてください。').max(300),
})
export const VetoForm = z.object({
  ...pair,
  ground: z
    .string()
    .trim()
    .min(10, '募集要領のどの定めに当たるかを、10字以上で書いてください。')
    .max(400),
})
