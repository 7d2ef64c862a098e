import { z } from 'zod'
import { wholeNumber } from '#packages/japan'
import {
  countOrNull,
  on,
  reason,
  required,
  text,
  ticked,
  tickedIds,
  version,
  words,
} from '../forms.ts'
import { shockKinds } from './rules.ts'

const YEAR = '起きた年を西暦で入れてください（例：1985）。'

const typed = {
  clusterId: z.uuid(),
  year: z
    .preprocess((value) => value ?? '', wholeNumber(YEAR))
    .refine((year) => year >= 600 && year <= 2200, { error: YEAR }),
  untilYear: countOrNull('続いた年を西暦で入れてください（例：1995）。'),
  kind: z.enum(shockKinds, { error: '出来事の種類を選んでください。' }),
  title: required('出来事を短く入れてください（例：プラザ合意）。', 60),
  event: text(1_000),
  processIds: tickedIds,
  products: words,
  series: ticked,
  source: required('何で知ったか、出典を入れてください（例：組合の50年史 88頁）。', 300),
}

type Years = { readonly year: number; readonly untilYear: number | null }
const order = {
  path: ['untilYear'],
  error: '続いた年が、起きた年より前になっています。年を確かめてください。',
}
const inOrder = ({ year, untilYear }: Years) => untilYear === null || untilYear >= year

export const ShockForm = z.object({ ...typed, isSample: on }).refine(inOrder, order)
export const ShockEditForm = z
  .object({ ...typed, shockId: z.uuid(), version, reason })
  .refine(inOrder, order)
export const RemovalForm = z.object({
  clusterId: z.uuid(),
  shockId: z.uuid(),
  version,
  reason,
})
