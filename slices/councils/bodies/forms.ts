import { z } from 'zod'
import { localDate, localDateOrNull, yen } from '#packages/japan'
import { between, free, idOrNull, reason, required, ticked, version } from '../forms.ts'
import { bases, chairRules, chairTitles, chairWays, nameModes, quorumRules } from './rules.ts'

const days = (what: string) => between(0, 120, `${what}を、0〜120の整数で入れてください。`)

const typed = {
  name: required('会議の名称を入れてください（例：産業振興会議）。', 100),
  kana: required('ふりがなを入れてください（例：さんぎょうしんこうかいぎ）。', 100),
  basis: z.enum(bases, { error: '設置の根拠を選んでください。' }),
  basisTitle: free(200),
  basisNumber: free(100),
  basisOn: localDateOrNull('根拠の公布の日を、日付で入れてください。'),
  basisArticle: free(200),
  purpose: required('設置の目的を書いてください。', 1_000),
  jurisdiction: free(2_000),
  parentId: idOrNull('親の会議を一覧から選んでください。'),
  decidesForParent: ticked,
  draftsVision: ticked,
  seatsMax: between(1, 200, '定数を、1〜200の整数で入れてください。'),
  termMonths: between(1, 120, '任期を、月数（1〜120）で入れてください。'),
  appointedBy: required('だれが委嘱するかを入れてください（例：市長）。', 50),
  chairTitle: z.enum(chairTitles, { error: '議長の呼び名を選んでください。' }),
  chairRule: z.enum(chairRules, { error: '議長の選び方を選んでください。' }),
  hasInquiries: ticked,
  hasVotes: ticked,
  mayRecommend: ticked,
  quorumRule: z.enum(quorumRules, { error: '定足数を選んでください。' }),
  quorumOf: z.enum(['現員', '定数'], { error: '定足数を何から数えるかを選んでください。' }),
  quorumArticle: free(300),
  exclusionMayOpen: ticked,
  voteBase: z.enum(['出席委員', '表決に加わった者'], {
    error: '表決の分母を選んでください。',
  }),
  onlineArticle: free(300),
  deputyArticle: free(300),
  noticeDays: days('開催通知の期限'),
  publicityDays: days('開催の公表の期限'),
  papersDays: days('資料送付の期限'),
  checkDays: days('会議録の確認期間'),
  minutesDays: days('会議録の公表の期限'),
  nameMode: z.enum(nameModes, { error: '会議録での氏名の出し方を選んでください。' }),
  closedRule: free(500),
  feeYen: yen('報酬の日額を、円単位の整数で入れてください（例：9,800）。'),
  feeCountsTwice: ticked,
  limitKind: z.enum(['期数', '年数'], { error: '再任の上限を、期数か年数から選んでください。' }),
  limitTerms: between(1, 20, '期数の上限を、1〜20の整数で入れてください。'),
  limitYears: between(1, 40, '年数の上限を、1〜40の整数で入れてください。'),
  limitPosts: between(1, 20, '兼職の上限を、1〜20の整数で入れてください。'),
  targetPercent: between(1, 50, '男女の目標を、1〜50の整数で入れてください。'),
  targetOpenPercent: between(0, 100, '公募委員の目標を、0〜100の整数で入れてください。'),
}

export const BodyForm = z.object({ ...typed, isSample: ticked })
export type BodyTyped = z.infer<typeof BodyForm>

export const BodyEditForm = z.object({
  ...typed,
  bodyId: z.uuid(),
  isSample: ticked,
  reason,
  version,
})

export const EstablishmentForm = z.object({
  bodyId: z.uuid(),
  establishedOn: localDate('設置した日を入れてください（例：令和8年4月1日）。'),
  version,
})

export const EndingForm = z.object({
  bodyId: z.uuid(),
  endedOn: localDate('終わりの日を入れてください。'),
  reason,
  version,
})

export const ChairWayForm = z.object({
  bodyId: z.uuid(),
  way: z.enum(chairWays, { error: 'A・Bのどちらかを選んでください。' }),
  article: required('読み方の根拠になる条文を、そのまま写してください。', 1_000),
  version,
})
