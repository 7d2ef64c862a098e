import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'
import { free, hour, idOrNull, reason, required, ticked, version } from '../forms.ts'
import { dateAnswers } from './rules.ts'

const inOrder = { path: ['endsAt'], error: '終わる時刻が、始まる時刻より前になっています。' }
const startsAt = hour('始まる時刻を 14:00 の形で入れてください。')
const endsAt = hour('終わる時刻を 15:30 の形で入れてください。')

const Row = z
  .object({
    heldOn: z.preprocess(
      (value) => blankAsNull(value ?? ''),
      localDate('候補の日を、日付で入れてください。').nullable(),
    ),
    startsAt,
    endsAt,
  })
  .refine(({ heldOn, startsAt, endsAt }) => heldOn === null || endsAt > startsAt, inOrder)

export const DatePollForm = z.object({
  bodyId: z.uuid(),
  meetingId: idOrNull('会議を一覧から選んでください。'),
  title: required('何のための日程かを入れてください（例：第4回産業振興会議の日程）。', 100),
  place: free(100),
  note: free(500),
  answerBy: localDate('回答の期限を、日付で入れてください。'),
  rows: z.array(Row).max(8, '候補は8つまでにしてください。'),
  isSample: ticked,
})
export type DatePollTyped = z.infer<typeof DatePollForm>

export const OptionForm = z
  .object({
    datePollId: z.uuid(),
    heldOn: localDate('候補の日を、日付で入れてください。'),
    startsAt,
    endsAt,
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, inOrder)

const rows = z
  .array(
    z.object({
      optionId: z.uuid(),
      answer: z.enum(dateAnswers, { error: '○・△・×のどれかを選んでください。' }),
    }),
  )
  .min(1, '候補の日ごとに、○・△・×を選んでください。')
  .max(20)

export const OwnAnswersForm = z.object({ datePollId: z.uuid(), note: free(300), rows })
export const AnswersForm = z.object({
  datePollId: z.uuid(),
  memberId: z.uuid('回答した委員を一覧から選んでください。'),
  note: free(300),
  rows,
})
export const ReminderForm = z.object({ datePollId: z.uuid() })
export const ChoiceForm = z.object({
  datePollId: z.uuid(),
  optionId: z.uuid('開く日を、候補から選んでください。'),
  version,
})
export const EndingForm = z.object({ datePollId: z.uuid(), reason, version })
