import { z } from 'zod'
import { localDate, wholeNumberOrNull } from '#packages/japan'
import { between, free, hour, idOrNull, reason, required, ticked, version } from '../forms.ts'
import { meetingForms } from './rules.ts'

const typed = {
  title: required('会議の名を入れてください（例：第2回産業振興会議）。', 100),
  theme: required('この会議で、市のどの決定を変えるのかを書いてください。', 300),
  heldOn: localDate('開く日を、日付で入れてください。'),
  startsAt: hour('始まる時刻を 14:00 の形で入れてください。'),
  endsAt: hour('終わる時刻を 15:30 の形で入れてください。'),
  place: required('場所を入れてください。', 100),
  form: z.enum(meetingForms, { error: '開き方を選んでください。' }),
  onlineAddress: free(300),
  audienceSeats: between(0, 1_000, '傍聴の定員を、0以上の整数で入れてください。'),
  staff: free(300),
}
const inOrder = {
  path: ['endsAt'],
  error: '終わる時刻が、始まる時刻より前になっています。',
}

export const MeetingForm = z
  .object({
    ...typed,
    bodyId: z.uuid(),
    isSample: ticked,
    pollId: idOrNull('日程調整を選び直してください。'),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, inOrder)
export type MeetingTyped = z.infer<typeof MeetingForm>

export const MeetingEditForm = z
  .object({ ...typed, meetingId: z.uuid(), version })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, inOrder)

export const ConveningForm = z.object({
  meetingId: z.uuid(),
  urgentReason: free(500),
  version,
})

export const AnnouncementForm = z.object({
  meetingId: z.uuid(),
  lateReason: free(500),
  version,
})

export const OpeningForm = z.object({
  meetingId: z.uuid(),
  time: hour('開会した時刻を 14:00 の形で入れてください。'),
  presiderId: idOrNull('議長を一覧から選んでください。'),
  version,
})

export const AdjournmentForm = z.object({
  meetingId: z.uuid(),
  time: hour(),
  reason,
  isTalkOnly: ticked,
  version,
})

export const ClosingForm = z.object({
  meetingId: z.uuid(),
  time: hour('閉会した時刻を 15:30 の形で入れてください。'),
  audienceCount: z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull('傍聴した人数を、整数で入れてください。'),
  ),
  version,
})
