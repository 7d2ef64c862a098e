import { z } from 'zod'
import { blankAsNull, localDate } from '#packages/japan'
import { looksLikeMyNumber, myNumberSentence } from '#platform'
import { channels } from '../comment-rounds/rules.ts'
import { senderKinds } from './rules.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `${most.toLocaleString('ja-JP')}字までで書いてください。`)
    .default('')
    .refine((typed) => !looksLikeMyNumber(typed), { error: myNumberSentence })

const fields = {
  name: text(60),
  place: text(100),
  contact: text(200),
  senderKind: z.enum(senderKinds, { error: 'どのような立場の方かを選んでください。' }),
  nodeId: z
    .preprocess(blankAsNull, z.uuid('該当する箇所を選び直してください。').nullable())
    .default(null),
  text: text(8_000).pipe(z.string().min(5, '意見を5字以上で書いてください。')),
}

export const CommentForm = z.object({
  roundPid: z.string().max(60),
  ...fields,
  hasRead: z.literal('on', { error: '意見の扱いを読んで、印を付けてください。' }),
})

export const PaperCommentForm = z.object({
  planId: z.uuid(),
  roundId: z.uuid(),
  ...fields,
  channel: z.enum(channels, { error: '届いた方法を選んでください。' }),
  receivedOn: localDate('受け取った日を入れてください（例：令和8年12月10日）。'),
})

export const ItemForm = z.object({
  planId: z.uuid(),
  commentId: z.uuid(),
  nodeId: z
    .preprocess(blankAsNull, z.uuid('該当する箇所を選び直してください。').nullable())
    .default(null),
  summary: text(1_000).pipe(
    z.string().min(5, '意見の概要を5字以上で書いてください（名前や住所は書かないでください）。'),
  ),
})

export const ItemRemovalForm = z.object({ planId: z.uuid(), commentId: z.uuid(), itemId: z.uuid() })
