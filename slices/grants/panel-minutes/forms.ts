import { z } from 'zod'
import { localDate, wholeNumber } from '#packages/japan'
import { free, ticked, version } from '../forms.ts'

export const PresenceForm = z.object({
  callId: z.uuid(),
  heldOn: localDate('審査会の日を、日付で入れてください。'),
  place: free(100),
  present: z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z.array(z.uuid()).max(50),
  ),
})

const count = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? '0' : typed),
  wholeNumber('票の数を整数で入れてください。'),
)
const counts = { votesFor: count, against: count, abstained: count }

export const VetoVoteForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid('案件を選んでください。'),
  ...counts,
})

export const VoteForm = z.object({
  callId: z.uuid(),
  isConsensus: ticked,
  ...counts,
  chairDecision: z.enum(['', '可決', '否決']).default(''),
  version,
})
