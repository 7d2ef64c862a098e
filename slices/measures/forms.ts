import { z } from 'zod'
import { blankAsNull, fiscalYear } from '#packages/japan'
import { costNatures, deliveries, meansOfHelp, newnesses, proposers } from './rules.ts'

const text = (most: number) => z.string().trim().max(most, `${most}字までで書いてください。`)
const several = <const T extends readonly string[]>(values: T, sentence: string) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z.array(z.enum(values, { error: sentence })).min(1, sentence),
  )

/** Everything that the sheets print of a measure, typed once. */
export const measureFields = {
  code: text(20).min(1, '事業コードを入れてください。'),
  name: text(60).min(1, '事業の名称を入れてください。'),
  newness: z.enum(newnesses, { error: '新規・継続などの区分を選んでください。' }),
  costNature: z.enum(costNatures, { error: '経費の区分を選んでください。' }),
  startedYear: fiscalYear('始まった年度を入れてください（例：令和5）。'),
  sunsetYear: z.preprocess(
    blankAsNull,
    fiscalYear('終期の年度を入れてください（例：令和11）。').nullable(),
  ),
  targetIndustry: text(60).default(''),
  targetSize: text(60).default(''),
  targetStage: text(60).default(''),
  targetPlace: text(60).default(''),
  means: several(meansOfHelp, '手段を一つ以上選んでください。'),
  intent: text(400).min(10, 'だれがどうなることをめざすかを、10字以上で書いてください。'),
  content: text(2_000).min(10, '何をするかを、10字以上で書いてください。'),
  legalBasis: text(200).default(''),
  delivery: z.enum(deliveries, { error: '実施の方法を選んでください。' }),
  proposer: z.enum(proposers, { error: 'だれの発案かを選んでください。' }),
  ownShare: text(200).default(''),
  account: text(40).default('一般会計'),
  kan: text(40).default(''),
  kou: text(40).default(''),
  moku: text(40).default(''),
  rolesText: text(400).default(''),
  outputUnit: text(20).default(''),
}

export const ProposalForm = z.object({
  ...measureFields,
  goalId: z.uuid('目的の施策（目標）を選んでください。'),
  issueId: z.preprocess(blankAsNull, z.uuid('課題を選び直してください。').nullable()),
  isSample: z.literal('on').optional(),
  /** The city's own evaluation sheet whose measure this goes on with. */
  sheetId: z.preprocess(blankAsNull, z.uuid('評価シートを選び直してください。').nullable()),
})

export const RevisionForm = z.object({
  measureId: z.uuid(),
  version: z.coerce.number().int(),
  ...measureFields,
  reason: text(400).min(5, '直す理由を、5字以上で書いてください。'),
})

export type MeasureTyped = Omit<z.output<typeof RevisionForm>, 'measureId' | 'version' | 'reason'>

/** Names of the fields as a person reads them, for two versions side by side. */
export const measureLabels: Readonly<Record<keyof MeasureTyped, string>> = {
  code: '事業コード',
  name: '名称',
  newness: '区分',
  costNature: '経費区分',
  startedYear: '開始年度',
  sunsetYear: '終期',
  targetIndustry: '対象（業種）',
  targetSize: '対象（規模）',
  targetStage: '対象（段階）',
  targetPlace: '対象（地域）',
  means: '手段',
  intent: '意図',
  content: '内容',
  legalBasis: '根拠法令',
  delivery: '実施方法',
  proposer: '発案',
  ownShare: '自己負担',
  account: '会計',
  kan: '款',
  kou: '項',
  moku: '目',
  rolesText: '体制',
  outputUnit: '活動量の単位',
}
