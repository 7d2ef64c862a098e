import { z } from 'zod'

export const ReasonForm = z.object({
  measureId: z.uuid(),
  pid: z.string().min(1, 'つなぐ根拠・課題・目標を選んでください。').max(60),
  note: z.string().trim().max(400, '要点は400字までです。').default(''),
})

export const IndicatorsForm = z.object({
  measureId: z.uuid(),
  indicatorIds: z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z.array(z.uuid('指標を選び直してください。')),
  ),
})
