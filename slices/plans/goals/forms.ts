import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { stances } from '../stances/rules.ts'
import { goalLevels } from './rules.ts'

const fields = {
  level: z.enum(goalLevels, { error: '段階（政策・基本目標・施策など）を選んでください。' }),
  number: z.string().trim().min(1, '計画書の番号を入れてください（例：2-3）。').max(20),
  title: z
    .string()
    .trim()
    .min(1, '目標の名称を入れてください。')
    .max(120, '目標の名称は120字までです。'),
  body: z.string().trim().max(4_000, '本文は4,000字までです。').default(''),
  partners: z.string().trim().max(400, '連携する相手は400字までです。').default(''),
  sectionId: z
    .preprocess(blankAsNull, z.uuid('担当課を選び直してください。').nullable())
    .default(null),
  stance: z
    .preprocess(blankAsNull, z.enum(stances, '姿勢を選び直してください。').nullable())
    .default(null),
  targetGroup: z.string().trim().max(40, '対象は40字までです。').default(''),
  noIssue: z.string().trim().max(400, '課題のない理由は400字までです。').default(''),
}

const reason = z.string().trim().max(1_000, '理由は1,000字までです。').default('')

export const GoalForm = z.object({
  planId: z.uuid(),
  parentId: z.preprocess(blankAsNull, z.uuid('上位の目標を選び直してください。').nullable()),
  ...fields,
  reason,
})

export const GoalEditForm = z.object({
  goalId: z.uuid(),
  version: z.coerce.number().int(),
  ...fields,
  reason: z.string().trim().min(5, '直す理由を、5字以上で書いてください。').max(1_000),
})

export const MoveForm = z.object({
  goalId: z.uuid(),
  parentId: z.preprocess(blankAsNull, z.uuid('上位の目標を選び直してください。').nullable()),
  beforeId: z
    .preprocess(blankAsNull, z.uuid('どの目標の前に置くかを選び直してください。').nullable())
    .default(null),
})

export const RemovalForm = z.object({
  goalId: z.uuid(),
  successorId: z
    .preprocess(blankAsNull, z.uuid('付け替え先を選び直してください。').nullable())
    .default(null),
  reason,
})
