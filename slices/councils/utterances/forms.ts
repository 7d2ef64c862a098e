import { z } from 'zod'
import { free, hourOrNull, idOrNull, required, ticked, version } from '../forms.ts'
import { speakers, utteranceKinds } from './rules.ts'

const text = required('発言を書いてください。', 8_000)
const kind = z.enum(utteranceKinds, { error: '発言の種類を選んでください。' })

export const UtteranceForm = z.object({
  meetingId: z.uuid(),
  itemId: z.uuid('議題を選んでください。'),
  speaker: z.enum(speakers, { error: 'だれの発言かを選んでください。' }),
  memberId: idOrNull('委員を一覧から選んでください。'),
  speakerName: free(60),
  speakerPost: free(60),
  kind,
  time: hourOrNull(),
  text,
  isOpinion: ticked,
})

export const UtteranceEditForm = z.object({
  utteranceId: z.uuid(),
  kind,
  text,
  publicText: required('公開する文を書いてください。', 8_000),
  isOpinion: ticked,
  version,
})

export const RemovalForm = z.object({ utteranceId: z.uuid(), version })
