import { z } from 'zod'
import { localDate, localDateOrNull } from '#packages/japan'
import { event } from '#platform'
import { answerClasses } from './rules.ts'

/** An answer to opinions, a proposal or a vision was approved, for the first time or anew. */
export const answerApproved = event(
  'councils.answer-approved',
  z.object({
    answerId: z.uuid(),
    subject: z.enum(['opinion', 'proposal', 'vision']),
    answerClass: z.enum(answerClasses),
  }),
)

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `${most.toLocaleString('ja-JP')}字までで書いてください。`)
    .default('')

const answerId = z.uuid()

/** Which of the fields must be there depends on the class: see `whatIsMissing`. */
export const AnswerForm = z.object({
  answerId,
  version: z.coerce.number().int(),
  answerClass: z.enum(answerClasses, { error: '回答の区分を選んでください。' }),
  reason: text(2000),
  what: text(600),
  owner: text(60),
  dueOn: localDateOrNull('期日を、日付で入れてください。'),
  notDone: text(600),
  passage: text(300),
  coveredPid: text(60),
  decides: text(300),
  nextOn: localDateOrNull('次に答える日を、日付で入れてください。'),
  whose: text(100),
  passedOn: localDateOrNull('伝えた日を、日付で入れてください。'),
})

export const ApprovalForm = z.object({ answerId, version: z.coerce.number().int() })

export const SendingBackForm = ApprovalForm.extend({
  reason: z.string().trim().min(5, '何を直すかを、5字以上で書いてください。').max(400),
})

export const ReflectionForm = z.object({
  answerId,
  beadPid: z
    .string({ error: '反映した先を選んでください。' })
    .trim()
    .min(1, '反映した先を選んでください。')
    .max(60),
  note: text(400),
})

export const CompletionForm = z.object({
  answerId,
  doneOn: localDate('終わった日を、日付で入れてください。'),
  note: z.string().trim().min(5, 'どうなったかを5字以上で書いてください。').max(600),
})
