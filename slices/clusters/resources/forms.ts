import { z } from 'zod'
import { blankAsNull, localDateOrNull } from '#packages/japan'
import { on, reason, required, text, version, words } from '../forms.ts'
import { heritageTyped, legalTypes } from './rules.ts'

const degrees = (sentence: string, from: number, to: number) =>
  z.preprocess(
    blankAsNull,
    z
      .string()
      .transform((typed) => Number(typed.normalize('NFKC').trim()))
      .refine((value) => value >= from && value <= to, { error: sentence })
      .nullable()
      .default(null),
  )

const typed = {
  legalType: z.enum(legalTypes, { error: '地域資源の種類を選んでください。' }),
  name: required('名称を入れてください（例：越前漆器の塗りの技術）。', 150),
  kana: text(200),
  description: text(4_000),
  address: text(200),
  lat: degrees('緯度は、20〜46の度で入れてください（例：35.9563）。', 20, 46),
  lng: degrees('経度は、122〜154の度で入れてください（例：136.1846）。', 122, 154),
  season: text(100),
  formerLaw: on,
  prefectureOn: z.preprocess((value) => value ?? '', localDateOrNull()),
  products: words,
  events: words,
  clusterId: z.preprocess(
    blankAsNull,
    z.uuid('産地を一覧から選んでください。').nullable().default(null),
  ),
  heritageNumber: text(30),
  heritageClass: text(100),
  heritageKind: text(100),
  heritageOwner: text(200),
  heritageOn: z.preprocess((value) => value ?? '', localDateOrNull()),
  source: required('何で知ったか、出典を入れてください（例：県の指定告示、聞き取り）。', 300),
}

type Typed = {
  readonly lat: number | null
  readonly lng: number | null
  readonly formerLaw?: 'on'
  readonly prefectureOn: string | null
  readonly legalType: string
  readonly heritageNumber: string
  readonly heritageClass: string
  readonly heritageKind: string
  readonly heritageOwner: string
  readonly heritageOn: string | null
}

/** What belongs together is there together. */
function together(one: Typed, context: z.RefinementCtx): void {
  const issue = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if ((one.lat === null) !== (one.lng === null))
    issue(one.lat === null ? 'lat' : 'lng', '緯度と経度は、両方を入れるか、両方を空けてください。')
  if (one.prefectureOn !== null && one.formerLaw !== 'on')
    issue('formerLaw', '県の指定の日を入れたときは、「旧法による指定」に印を付けてください。')
  if (heritageTyped(one, null) !== null && one.legalType !== '観光資源')
    issue('legalType', '文化財は、③観光資源として登録してください。')
}

export const ResourceForm = z.object({ ...typed, isSample: on }).superRefine(together)
export const ResourceEditForm = z
  .object({ ...typed, resourceId: z.uuid(), version, reason })
  .superRefine(together)
