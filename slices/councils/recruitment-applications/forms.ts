import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'
import { looksLikeMyNumber, myNumberSentence } from '#platform'
import { sexes } from '../balances/rules.ts'
import { free, reason, required, ticked, version } from '../forms.ts'
import { essayIsOfItsLength, essayLengthSentence, ties } from './rules.ts'

const holdsNoMyNumber = (typed: string) => !looksLikeMyNumber(typed)
const noMyNumber = { error: myNumberSentence }

const who = {
  name: required('氏名を入れてください。', 60).refine(holdsNoMyNumber, noMyNumber),
  kana: required('ふりがなを入れてください。', 60).refine(holdsNoMyNumber, noMyNumber),
  postalAddress: required('結果をお送りする住所を入れてください。', 200).refine(
    holdsNoMyNumber,
    noMyNumber,
  ),
  phone: free(30).refine(holdsNoMyNumber, noMyNumber),
  mail: free(200).pipe(z.union([z.literal(''), z.email('メールアドレスの形を確かめてください。')])),
  bornOn: localDate('生年月日を、日付で入れてください（例：昭和60年4月1日）。'),
  sex: z.preprocess(
    (value) => blankAsNull(value ?? ''),
    z.enum(sexes, { error: '性別を選ぶか、空けてください。' }).nullable(),
  ),
  area: free(60).refine(holdsNoMyNumber, noMyNumber),
  tie: z.enum(ties, { error: '市との関わりを選んでください。' }),
  tieDetail: free(200).refine(holdsNoMyNumber, noMyNumber),
  isStaff: ticked,
  isAssembly: ticked,
  consents: z.literal('on', { error: '応募書類の使い方を読んで、同意の印を付けてください。' }),
  isSample: ticked,
}

const essay = free(4000).refine(holdsNoMyNumber, noMyNumber)
const ofItsLength = {
  error: ({ input }: { input?: unknown }) => essayLengthSentence(String(input ?? '')),
}

/** The place of work, of study or of business is asked of those who do not live here. */
const saysWhere = (typed: { readonly tie: string; readonly tieDetail: string }) =>
  typed.tie === '市内に住んでいる' || typed.tieDetail !== ''
const whereMissing = {
  path: ['tieDetail'],
  error: '市内の勤め先・学校・事業所の名前を入れてください。',
}
const canBeReached = (typed: { readonly mail: string; readonly phone: string }) =>
  typed.mail !== '' || typed.phone !== ''
const unreachable = { path: ['phone'], error: '電話かメールの、どちらかを入れてください。' }
export const ApplicationForm = z
  .object({
    ...who,
    essay: essay.refine(essayIsOfItsLength, ofItsLength),
    recruitmentPid: z.string().max(60),
  })
  .refine(saysWhere, whereMissing)
  .refine(canBeReached, unreachable)

/** Typed by staff from paper, or from the consent of somebody who was drawn. */
export const EntryForm = z
  .object({
    ...who,
    // Who was drawn wrote none; whether one is asked for is known to the action.
    essay: essay.refine((typed) => typed === '' || essayIsOfItsLength(typed), ofItsLength),
    recruitmentId: z.uuid(),
    receivedOn: localDate('紙の応募を受け付けた日を入れてください。'),
  })
  .refine(saysWhere, whereMissing)
  .refine(canBeReached, unreachable)

export type ApplicationTyped = Omit<z.infer<typeof EntryForm>, 'recruitmentId' | 'receivedOn'>

export const WithdrawalForm = z.object({ receiptPid: z.string().max(60) })
export const ToldWithdrawalForm = z.object({ applicationId: z.uuid(), reason, version })
export const EligibilityForm = z.object({
  applicationId: z.uuid(),
  isEligible: z
    .enum(['yes', 'no'], { error: '応募の資格があるかを選んでください。' })
    .transform((typed) => typed === 'yes'),
  eligibleNote: free(300),
  hiddenWords: z
    .string()
    .max(1000)
    .default('')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  version,
})
