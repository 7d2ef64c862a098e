import { z } from 'zod'
import { localDate } from '#packages/japan'
import { oneFile } from '#platform'
import { type FieldColumns, isImportField, objectionToFields } from '../import-columns/rules.ts'

const on = z.literal('on').optional()
const step = { importId: z.uuid(), version: z.coerce.number() }

export const ReceiveForm = z.object({
  file: oneFile('取り込むファイルを選んでください。'),
})

/** `fields.name = "3"`: which column stands for which field; what stands for none is left out. */
const fields = z
  .record(z.string(), z.string())
  .default({})
  .transform((typed, context): FieldColumns => {
    const chosen = Object.entries(typed).flatMap(([field, column]) =>
      isImportField(field) && /^\d{1,4}$/.test(column) ? [[field, Number(column)] as const] : [],
    )
    const known: FieldColumns = Object.fromEntries(chosen)
    const objection = objectionToFields(known)
    if (objection === null) return known
    context.addIssue({ code: 'custom', message: objection })
    return z.NEVER
  })

export const ColumnsForm = z.object({
  ...step,
  fields,
  source: z
    .string()
    .trim()
    .min(1, 'この名簿の出どころを入れてください（例：gBizINFO 2021年12月）。')
    .max(200),
  asOf: localDate('この名簿がいつ時点のものかを入れてください（例：令和8年11月24日）。'),
  jsicRevision: z.coerce.number().int(),
})

export const StepForm = z.object(step)

export const PreviewForm = z.object({
  ...step,
  doubtfulAs: z.enum(['left', 'another'], {
    error: '似た事業者のある行をどうするか選んでください。',
  }),
})

/** 「別の事業者」, or the id of the business that the row is about. */
export const DecideForm = z.object({
  ...step,
  line: z.coerce.number().int().min(1),
  businessAs: z.union([z.literal('another'), z.uuid()], {
    error: '別の事業者か、台帳のどの事業者かを選んでください。',
  }),
})

export const RunForm = z.object({
  ...step,
  newState: z.enum(['仮登録', '登録'], {
    error: '新しい事業者をどの状態で入れるか選んでください。',
  }),
})

export const UndoForm = z.object({
  ...step,
  reason: z.string().trim().min(5, '理由を5字以上で書いてください。').max(500),
  also: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat())
    .pipe(z.array(z.uuid())),
  all: on,
})
