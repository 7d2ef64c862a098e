import { z } from 'zod'
import { looksLikeMyNumber, myNumberSentence } from '#platform'
import { subjects } from './rules.ts'

const because = (sentence: string) =>
  z.string({ error: sentence }).trim().min(5, sentence).max(500, '500字までで書いてください。')

const one = { businessId: z.uuid(), noteId: z.uuid() }

export const NoteForm = z.object({
  businessId: z.uuid(),
  about: z.enum(subjects, { error: '何についての記載かを選んでください。' }),
  body: because('残す内容を、5字以上で書いてください。').refine(
    (text) => !looksLikeMyNumber(text),
    { error: myNumberSentence },
  ),
  need: because('なぜ必要かを、5字以上で書いてください（例：訪問の時期を決めるため）。'),
})
export const NoteDecisionForm = z.object({
  ...one,
  decision: z.enum(['承認', '却下'], { error: '承認するかしないかを選んでください。' }),
  reason: because('決めた理由を、5字以上で書いてください。'),
})
export const NoteWithdrawalForm = z.object(one)
export const NoteErasureForm = z.object({
  ...one,
  reason: because('消す理由を、5字以上で書いてください。'),
})
