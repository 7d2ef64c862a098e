import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { event, looksLikeMyNumber, myNumberSentence } from '#platform'
import { IssueForm as RaisedIssueForm } from '#slices/evidence'
import { longestRestatement } from './rules.ts'

/** What a member said was sorted as an opinion. */
export const opinionGiven = event(
  'councils.opinion-given',
  z.object({ opinionId: z.uuid(), bodyId: z.uuid() }),
)

const restated = z
  .string({ error: '意見を一文に言い直してください。' })
  .trim()
  .min(1, '意見を一文に言い直してください。')
  .refine((typed) => [...typed].length <= longestRestatement, {
    error: `言い直しは${longestRestatement}字までの一文にしてください。`,
  })
  .refine((typed) => !looksLikeMyNumber(typed), { error: myNumberSentence })
const idOrNull = z.preprocess((typed) => blankAsNull(typed ?? ''), z.uuid().nullable())

export const SortingForm = z.object({
  utteranceId: z.uuid(),
  restated,
  /** An opinion of the same meaning, where there is one already. */
  sameAsId: idOrNull,
  issueId: idOrNull,
})

export const WrittenForm = z.object({
  meetingId: z.uuid(),
  itemId: z.uuid('どの議題への意見かを選んでください。'),
  memberId: z.uuid('だれの意見かを選んでください。'),
  written: z.string().trim().min(1, '意見の文を入れてください。').max(4000),
  restated,
})

const opinionId = z.uuid()

export const RestatementForm = z.object({
  opinionId,
  version: z.coerce.number().int(),
  restated,
})

export const ObjectionForm = z.object({
  opinionId,
  objection: z
    .string()
    .trim()
    .min(5, 'どこが違うか、本来の趣旨を5字以上で書いてください。')
    .max(400, '400字までで書いてください。'),
})

export const GroupForm = z.object({
  opinionId,
  sameAsId: z.uuid('同じ趣旨の意見を選んでください。'),
})

export const PartingForm = z.object({ opinionId })

/** A new issue has the words that every issue has. */
export const NewIssueForm = RaisedIssueForm.extend({ opinionId })

export const IssueForm = z.object({
  opinionId,
  issueId: z.uuid('課題を選んでください。'),
})
