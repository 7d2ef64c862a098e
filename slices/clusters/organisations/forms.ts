import { z } from 'zod'
import { localDateOrNull } from '#packages/japan'
import { countOrNull, on, reason, required, text, version } from '../forms.ts'
import { organisationKinds } from './rules.ts'

const typed = {
  clusterId: z.uuid(),
  kind: z.enum(organisationKinds, { error: '団体の種類を選んでください。' }),
  name: required('団体の名称を入れてください。', 100),
  kana: text(100),
  part: text(500),
  sinceYear: countOrNull('設立の年を西暦で入れてください（例：1951）。'),
  members: countOrNull('会員数は0以上の整数で入れてください。分からなければ空けてください。'),
  membersOn: z.preprocess((value) => value ?? '', localDateOrNull()),
  endedYear: countOrNull('解散の年を西暦で入れてください。'),
  source: required('何で知ったか、出典を入れてください（例：総会の資料）。', 300),
}

type Counted = { readonly members: number | null; readonly membersOn: string | null }
const dated = {
  path: ['membersOn'],
  error: '会員数が、いつの数かを入れてください。',
}
const isDated = ({ members, membersOn }: Counted) => members === null || membersOn !== null

export const OrganisationForm = z.object({ ...typed, isSample: on }).refine(isDated, dated)
export const OrganisationEditForm = z
  .object({ ...typed, organisationId: z.uuid(), version, reason })
  .refine(isDated, dated)
