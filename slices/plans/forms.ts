import { z } from 'zod'
import { fiscalYear, localDate } from '#packages/japan'
import { planKinds } from './rules.ts'

export const PlanForm = z
  .object({
    name: z.string().trim().min(1, '計画の名称を入れてください。').max(100),
    kind: z.enum(planKinds, { error: '計画の種類を選んでください。' }),
    firstYear: fiscalYear('始まりの年度を入れてください（例：令和8）。'),
    lastYear: fiscalYear('終わりの年度を入れてください（例：令和12）。'),
    adoptedOn: localDate('策定した日を入れてください（例：令和8年3月27日）。'),
    purpose: z.string().trim().max(1_000).default(''),
    isSample: z.literal('on').optional(),
  })
  .refine((plan) => plan.lastYear >= plan.firstYear, {
    path: ['lastYear'],
    error: '終わりの年度が、始まりの年度より前です。',
  })
