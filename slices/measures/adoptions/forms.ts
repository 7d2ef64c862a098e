import { z } from 'zod'
import { blankAsNull, fiscalYear } from '#packages/japan'
import { costNatures, deliveries, meansOfHelp, proposers } from '../rules.ts'

const again = '選び直してください。'
const several = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z
    .array(z.enum(meansOfHelp, { error: `手段を${again}` }))
    .min(1, '手段を一つ以上選んでください。'),
)

/** new, nothing, or the measure that the sheet joins. */
const plan = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? 'leave' : typed),
  z.union([z.enum(['new', 'leave']), z.uuid()], { error: `どうするかを${again}` }),
)

export const AdoptionForm = z.object({
  publisher: z.string().trim().min(1, `公表した団体を${again}`).max(60),
  department: z.string().trim().max(60).default(''),
  costNature: z.enum(costNatures, { error: '経費の区分を選んでください。' }),
  means: several,
  delivery: z.enum(deliveries, { error: '実施の方法を選んでください。' }),
  proposer: z.enum(proposers, { error: 'だれの発案かを選んでください。' }),
  sunsetYear: fiscalYear('終期の年度を入れてください（例：令和11）。'),
  /** By the words of the sheets: under which goal of the city their measures stand. */
  goals: z
    .array(
      z.object({
        said: z.string().max(300),
        goalId: z.preprocess(blankAsNull, z.uuid(`施策を${again}`).nullable()),
      }),
    )
    .max(100)
    .default([]),
  sheets: z
    .array(z.object({ sheetId: z.uuid(), plan }))
    .max(200)
    .default([]),
})
export type AdoptionTyped = z.output<typeof AdoptionForm>

export const AdoptionReversalForm = z.object({
  adoptionId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z
    .string()
    .trim()
    .min(5, '取り消す理由を、5字以上で書いてください。')
    .max(400, '400字までで書いてください。'),
})

/** The job's own input. */
export const AdoptionOfJob = z.object({ adoptionId: z.uuid(), publisher: z.string() })
