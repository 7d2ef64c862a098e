import { z } from 'zod'
import { localDate } from '#packages/japan'
import { event, looksLikeMyNumber, myNumberSentence } from '#platform'
import { outcomeSteps, proposerKinds } from './rules.ts'

/** A proposal came in; whoever listens looks it up through the person. */
export const proposalReceived = event(
  'councils.proposal-received',
  z.object({ proposalId: z.uuid() }),
)

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `${most.toLocaleString('ja-JP')}字までで書いてください。`)
    .default('')
    .refine((typed) => !looksLikeMyNumber(typed), { error: myNumberSentence })
const said = (most: number, sentence: string) => text(most).pipe(z.string().min(1, sentence))
const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === 'on')

export const ProposalForm = z
  .object({
    townPid: z.string().max(60),
    title: said(80, '提案の題を、一行で書いてください。'),
    problem: said(2000, 'どんなことで困っているか、何が足りないかを書いてください。'),
    idea: said(4000, 'どうすればよいと考えるかを書いてください。'),
    asked: said(1000, '市に何をしてほしいかを書いてください。'),
    evidence: text(2000),
    costGuess: text(200),
    proposerKind: z.enum(proposerKinds, { error: '提案する方の立場を選んでください。' }),
    proposerName: said(60, '提案する方の名前を書いてください。'),
    organisation: text(100),
    mail: text(200).pipe(
      z.union([z.literal(''), z.email('メールアドレスの形を確かめてください。')]),
    ),
    phone: text(30),
    publicity: z.enum(['published', 'withheld', 'secret'], {
      error: '公開してよいかを選んでください。',
    }),
    showsName: ticked,
    hasRead: z.literal('on', { error: '受付の前のお知らせを読んで、印を付けてください。' }),
    isSample: ticked,
  })
  .refine(({ mail, phone }) => mail !== '' || phone !== '', {
    path: ['mail'],
    error: '回答をお送りできるよう、メールか電話のどちらかを入れてください。',
  })
export type ProposalTyped = z.infer<typeof ProposalForm>

const receiptPid = z.string().max(60)

export const WithdrawalForm = z.object({
  receiptPid,
  reason: text(400),
})

export const ReplyForm = z.object({
  receiptPid,
  reply: said(4000, '問い合わせへのお返事を書いてください。'),
})

const proposalId = z.uuid()

export const AssignmentForm = z.object({
  proposalId,
  ownerId: z.uuid('担当者を選んでください。'),
})

export const OneForm = z.object({ proposalId })

export const QuestionForm = z.object({
  proposalId,
  question: said(1000, '提案した方に確かめたいことを書いてください。'),
})

export const RecordedReplyForm = z.object({
  proposalId,
  reply: said(4000, '返事の内容を書いてください。'),
  repliedOn: localDate('返事のあった日を、日付で入れてください。'),
})

export const ExtensionForm = z.object({
  proposalId,
  days: z.coerce
    .number({ error: '延長する日数を、1〜30日で入れてください。' })
    .int('延長する日数を、1〜30日で入れてください。')
    .min(1, '延長する日数を、1〜30日で入れてください。')
    .max(30, '延長は30日までです。'),
  letterOn: localDate('提案した方に送る文書の日付を入れてください。'),
  reason: z
    .string()
    .trim()
    .min(10, '延長する理由を、提案した方に伝わるように10字以上で書いてください。')
    .max(600),
})

export const TransferForm = z.object({
  proposalId,
  sectionId: z.uuid('移す先の課を選んでください。'),
  reason: z.string().trim().min(5, '移す理由を5字以上で書いてください。').max(400),
})

export const OutcomeForm = z.object({
  proposalId,
  step: z.enum(outcomeSteps, { error: '実施中・実施済・断念のどれかを選んでください。' }),
  note: z
    .string()
    .trim()
    .min(5, '何をしたか、断念のときはその理由を、5字以上で書いてください。')
    .max(1000),
})

export const DealingForm = z.object({
  proposalId,
  note: z
    .string()
    .trim()
    .min(5, '調達になったときに、提案した方が有利になる点を5字以上で書いてください。')
    .max(1000),
})
