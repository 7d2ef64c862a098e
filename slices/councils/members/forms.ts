import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'
import { ageBands, sexes } from '../balances/rules.ts'
import { categories } from '../bodies/rules.ts'
import { free, idOrNull, reason, required, ticked, version } from '../forms.ts'
import { limitReasons } from '../limits/rules.ts'
import { acceptedHows, capacities, endKinds, officesInBody } from './rules.ts'

export const NominationForm = z
  .object({
    bodyId: z.uuid(),
    personId: idOrNull('すでに登録のある方は、一覧から選んでください。'),
    name: free(60),
    kana: free(60),
    affiliation: free(100),
    post: free(60),
    mail: free(200),
    area: free(60),
    household: free(60),
    businessId: idOrNull('台帳の事業者を一覧から選んでください。'),
    postalAddress: free(200),
    postalIsHome: ticked,
    isStaff: ticked,
    isAssembly: ticked,
    category: z.enum(categories, { error: '区分を選んでください。' }),
    capacity: z.enum(capacities, { error: '個人か職指定かを選んでください。' }),
    office: free(100),
    recommendedBy: free(100),
    recruitedBefore: free(200),
    isTemporary: ticked,
    termFrom: localDate('任期の初日を、日付で入れてください（例：令和8年4月1日）。'),
    termTo: localDate('任期の末日を、日付で入れてください（例：令和10年3月31日）。'),
    fillsVacancy: ticked,
    isSample: ticked,
  })
  .refine(({ personId, name, kana }) => personId !== null || (name !== '' && kana !== ''), {
    path: ['name'],
    error: '氏名とふりがなを入れるか、登録のある方を選んでください。',
  })
  .refine(({ termFrom, termTo }) => termTo > termFrom, {
    path: ['termTo'],
    error: '任期の末日が、初日より前になっています。日付を確かめてください。',
  })
  .refine(({ capacity, office }) => capacity === '個人' || office !== '', {
    path: ['office'],
    error: '職指定のときは、どの職によるかを入れてください（例：商工会議所専務理事）。',
  })
export type NominationTyped = z.infer<typeof NominationForm>

export const AcceptanceForm = z.object({
  memberId: z.uuid(),
  acceptedOn: localDate('承諾を得た日を入れてください。'),
  acceptedHow: z.enum(acceptedHows, { error: 'どのように承諾を得たかを選んでください。' }),
  publishesName: ticked,
  publishesPost: ticked,
  declinesFee: ticked,
  sex: z.preprocess(
    (value) => blankAsNull(value ?? ''),
    z.enum(sexes, { error: '性別を選ぶか、空けてください。' }).nullable(),
  ),
  ageBand: z.preprocess(
    (value) => blankAsNull(value ?? ''),
    z.enum(ageBands, { error: '年代を選ぶか、空けてください。' }).nullable(),
  ),
  version,
})

const limitReason = z.preprocess(
  (value) => blankAsNull(value ?? ''),
  z.enum(limitReasons, { error: '理由を一覧から選んでください。' }).nullable(),
)

export const AppointmentForm = z.object({
  memberId: z.uuid(),
  appointedOn: localDate('委嘱する日を入れてください。'),
  decision: required('決裁の番号か日を入れてください（例：令和8年3月25日決裁）。', 100),
  reasonTerms: limitReason,
  reasonYears: limitReason,
  reasonPosts: limitReason,
  version,
})

export const EndForm = z.object({
  memberId: z.uuid(),
  kind: z.enum(endKinds, { error: '辞任か解職かを選んでください。' }),
  endedOn: localDate('最後の日を入れてください。'),
  reason,
  successorName: free(60),
  successorKana: free(60),
  successorFrom: z.preprocess(
    (value) => blankAsNull(value ?? ''),
    localDate('後任者の就任日を、日付で入れてください。').nullable(),
  ),
  version,
})

export const OfficeForm = z.object({
  memberId: z.uuid(),
  office: z.enum(officesInBody, { error: '役を選んでください。' }),
  version,
})

export const AccountForm = z.object({
  memberId: z.uuid(),
  accountId: idOrNull('アカウントを一覧から選んでください。'),
})

export const RosterForm = z.object({ bodyId: z.uuid() })
