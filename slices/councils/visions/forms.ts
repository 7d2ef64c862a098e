import { z } from 'zod'
import { fiscalYear } from '#packages/japan'
import { looksLikeMyNumber, myNumberSentence } from '#platform'
import { leaderKinds } from './rules.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `${most}字までで書いてください。`)
    .default('')
    .refine((typed) => !looksLikeMyNumber(typed), { error: myNumberSentence })
const said = (most: number, sentence: string) => text(most).pipe(z.string().min(1, sentence))
const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === 'on')

const words = {
  title: said(80, 'ビジョンの題を、一行で書いてください。'),
  titleEn: text(120),
  area: text(60),
  cluster: text(60),
  horizonYear: fiscalYear('目指す年度を入れてください（例：令和12）。'),
  picture: said(400, '目指す姿を、400字までで書いてください。'),
  firstThing: said(200, '自分たちがすることを、三つ書いてください。'),
  secondThing: said(200, '自分たちがすることを、三つ書いてください。'),
  thirdThing: said(200, '自分たちがすることを、三つ書いてください。'),
  asked: text(600),
  indicators: text(400),
}
export const VisionText = z.object(words)
export type VisionTyped = z.infer<typeof VisionText>

export const WritingForm = z.object({
  ...words,
  leaderKind: z.enum(leaderKinds, { error: '立場を選んでください。' }),
  leaderName: said(100, '提案する方の名前を書いてください。'),
  isSample: ticked,
})

const visionId = z.uuid()
export const TextForm = z.object({ ...words, visionId, version: z.coerce.number().int() })
export const OneForm = z.object({ visionId })
export const SubmissionForm = OneForm.extend({
  consents: z.literal('on', { error: '公開してよいことを確かめて、印を付けてください。' }),
})
export const YearLineForm = OneForm.extend({
  line: said(300, 'この一年でどうなったかを書いてください。'),
})
export const EndForm = OneForm.extend({
  reason: said(300, '終わる理由を書いてください。'),
})
export const SendingBackForm = OneForm.extend({
  why: z.enum(['個人情報が含まれている', '人や団体を傷つけるおそれがある'], {
    error: '返せるのは、個人情報か中傷にあたるときだけです。どちらかを選んでください。',
  }),
  where: said(300, 'どの文かを書いてください。'),
})

const backingPid = z.string().max(60)
export const BackingForm = z.object({
  backingPid,
  name: said(100, '賛同する方の名前を書いてください。'),
  named: z.enum(['named', 'unnamed'], { error: '名前を公開してよいかを選んでください。' }),
})
export const BackingEndForm = z.object({ backingPid })
export const PaperBackingForm = OneForm.extend({
  name: said(100, '書面に署名した方の名前を書いてください。'),
  named: z.enum(['named', 'unnamed'], { error: '名前を公開してよいかを選んでください。' }),
  hasPaper: z.literal('on', { error: '署名のある書面を受け取っていることを確かめてください。' }),
})
