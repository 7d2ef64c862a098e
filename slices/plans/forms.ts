import { z } from 'zod'
import { blankAsNull, fiscalYear, localDate, localDateOrNull } from '#packages/japan'
import { planKinds } from './rules.ts'

const fields = {
  name: z
    .string()
    .trim()
    .min(1, '計画の名称を入れてください。')
    .max(100, '計画の名称は100字までです。'),
  kind: z.enum(planKinds, { error: '計画の種類を選んでください。' }),
  firstYear: fiscalYear('始まりの年度を入れてください（例：令和8）。'),
  lastYear: fiscalYear('終わりの年度を入れてください（例：令和12）。'),
  startsOn: localDateOrNull('始まりの日を入れてください（例：令和8年4月1日）。'),
  endsOn: localDateOrNull('終わりの日を入れてください（例：令和13年3月31日）。'),
  parentId: z
    .preprocess(blankAsNull, z.uuid('上位の計画を選び直してください。').nullable())
    .default(null),
  purpose: z.string().trim().max(1_000, 'めざす姿は1,000字までです。').default(''),
  isSample: z.literal('on').optional(),
}

const inOrder = {
  path: ['lastYear'],
  error: '終わりの年度が、始まりの年度より前です。',
}

/** A plan that was adopted before, copied from its printed book. */
export const PlanForm = z
  .object({
    ...fields,
    adoptedOn: localDate('策定した日を入れてください（例：令和8年3月27日）。'),
  })
  .refine((plan) => plan.lastYear >= plan.firstYear, inOrder)

/** A plan that is begun here. */
export const ConceptionForm = z
  .object({
    ...fields,
    needsVote: z.literal('on').optional(),
    policy: z
      .string()
      .trim()
      .min(10, '策定方針（何のために、どのように作るか）を、10字以上で書いてください。')
      .max(4_000, '策定方針は4,000字までです。'),
  })
  .refine((plan) => plan.lastYear >= plan.firstYear, inOrder)
