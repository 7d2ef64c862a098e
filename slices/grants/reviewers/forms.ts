import { z } from 'zod'
import { blankAsNull, corporateNumber, localDate } from '#packages/japan'
import { kindCodes } from '../conflicts/rules.ts'
import { free, required, ticked, version } from '../forms.ts'

const dateOrNull = (sentence: string) =>
  z.preprocess((value) => blankAsNull(value ?? ''), localDate(sentence).nullable())

export const ReviewerForm = z.object({
  accountId: z.uuid('審査員にするアカウントを選んでください。'),
  affiliation: required('所属を入れてください。'),
  expertise: free(200),
  address: free(200),
  phone: free(40),
  groupKeys: free(400).transform((text) => text.split(/[、,\s]+/).filter((key) => key !== '')),
  isOutside: ticked,
  termFrom: localDate('任期の始まりを、日付で入れてください。'),
  termTo: localDate('任期の終わりを、日付で入れてください。'),
})

const tie = {
  kind: z.enum(kindCodes, { error: '利害関係の種類を選んでください。' }),
  corporateNumber: z.preprocess(
    (value) => blankAsNull(value ?? ''),
    corporateNumber('法人番号は13桁です。検査数字が合いません。').nullable(),
  ),
  name: required('相手の名称（または氏名）を入れてください。'),
  isCompetitor: ticked,
  fromOn: dateOrNull('始まった日を、日付で入れてください。'),
  toOn: dateOrNull('終わった日を、日付で入れてください。'),
  note: free(300),
}

export const InterestForm = z.object({ reviewerId: z.uuid(), ...tie })
export const OwnInterestForm = z.object(tie)
export type TieTyped = z.infer<typeof OwnInterestForm>

export const InterestEndForm = z.object({ reviewerId: z.uuid(), interestId: z.uuid() })
export const OwnInterestEndForm = z.object({ interestId: z.uuid() })

export const PanelistForm = z.object({
  callId: z.uuid(),
  reviewerId: z.uuid('審査員を選んでください。'),
  role: z.enum(['委員', '委員長', '予備委員'], { error: '役を選んでください。' }),
})
export const PanelistRemovalForm = z.object({ callId: z.uuid(), reviewerId: z.uuid(), version })
