import { z } from 'zod'
import { free, hour, required } from '../forms.ts'
import { replies, ways } from './rules.ts'

const memberId = z.uuid('委員を一覧から選んでください。')

export const ReplyForm = z.object({
  meetingId: z.uuid(),
  memberId,
  reply: z.enum(replies, { error: '出欠を選んでください。' }),
  note: free(300),
})

export const ArrivalForm = z.object({
  meetingId: z.uuid(),
  memberId,
  way: z.enum(ways, { error: '出席の仕方を選んでください。' }),
  time: hour('着席した時刻を 14:00 の形で入れてください。'),
  deputyName: free(60),
})

export const LeavingForm = z.object({
  meetingId: z.uuid(),
  memberId,
  time: hour('退席した時刻を 15:05 の形で入れてください。'),
  why: free(100),
})

export const StatementForm = z.object({
  meetingId: z.uuid(),
  memberId,
  statement: required('意見書の内容を書いてください。', 4_000),
})
