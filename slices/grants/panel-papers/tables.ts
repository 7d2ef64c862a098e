import { formatWareki } from '#packages/japan'
import { type Here, hasRole, Missing, sha256 } from '#platform'
import { amount, head, type PaperContent, type PaperPart, side } from '#platform/typesetting'
import { callLabel } from '../calls/pages/call-table.tsx'
import { type Call, callSeenBy } from '../calls/tables.ts'
import { conflictsOf } from '../conflicts/tables.ts'
import { tieBreak } from '../criteria/rules.ts'
import { sealedCriteriaOf, sealOf } from '../criteria/tables.ts'
import { discussionsOf } from '../discussions/tables.ts'
import { minutesOf, type PanelVote, votesOf } from '../panel-minutes/tables.ts'
import { panelOf, scoring } from '../panels/tables.ts'
import { may } from '../permissions.ts'
import type { Breakdown, BreakdownAxis } from '../result-breakdowns/forms.ts'
import { hiddenSentence } from '../result-breakdowns/rules.ts'
import { publishedBreakdown } from '../result-breakdowns/tables.ts'
import { scoreSheetSeenBy } from '../score-sheets/tables.ts'
import { factsOfResult, type PublicResult } from '../selection-results/rules.ts'
import { publishedResult } from '../selection-results/tables.ts'
import { roundOf } from '../selection-rounds/tables.ts'
import { sheetOf } from '../sheet-papers/tables.ts'
import {
  exclusionsContent,
  minutesContent,
  outlineContent,
  type PanelPaperKind,
  resultContent,
} from './rules.ts'

const nameOf = (call: Call) => `${call.schemeName}　${callLabel(call)}`

async function outlineOf(here: Here, call: Call): Promise<PaperContent> {
  const set = await sealedCriteriaOf(here, call.id)
  if (set?.sealedAt == null) throw new Missing()
  const holds = (await sealOf(here, call.id)) === '一致'
  return outlineContent({
    ...{ callName: nameOf(call), on: here.today, version: set.version },
    ...{ criteria: set.criteria, scaleMax: set.scaleMax, secretHash: set.secretHash },
    rules: [
      ['合格点', `審査員の平均が${set.meanMin}点以上（100点満点）`],
      [
        '委員の最低点',
        set.memberMin === null ? '定めない' : `${set.memberMin}点未満があるときは必ず議論する`,
      ],
      ['順位', '平均点（分数のまま）の高い順'],
      ['同点のとき', `${tieBreak.join('、')}の順`],
      ['予算に収まらないとき', set.budgetRule],
      ['僅差', set.bandRule],
      ['補正平均', set.severityUse],
      ['定足数', `${set.quorumRule}（${set.quorumBase}）`],
      ['匿名の審査', set.isBlind ? '第1段は申請者を伏せる' : '申請者を示す'],
      [
        '面接',
        set.interviewPlaces === null
          ? 'しない'
          : `書類の平均の上位${set.interviewPlaces}件（同点を含む）、割合は${set.interviewWeight}％`,
      ],
      ['抽選の公の番号', set.publicNumberName || '—'],
      ['封印との一致', holds ? '一致しています' : '不一致：封印した基準と違います'],
      ...(set.changeReason === '' ? [] : [['改めた理由', set.changeReason] as const]),
    ],
    hash: set.hash,
    sealedAt: set.sealedAt,
  })
}

async function exclusionsOf(here: Here, call: Call): Promise<PaperContent> {
  if (!may.seeConflicts(here.person)) throw new Missing()
  const round = await roundOf(here, call.id)
  if (round === null) throw new Missing()
  const isEarly = hasRole(here.person, 'auditor') && round.decidedAt === null
  if (isEarly) throw new Missing()
  const found = await conflictsOf(here, call.id)
  return exclusionsContent({
    ...{ callName: nameOf(call), on: here.today },
    rows: found
      .filter(({ decision }) => decision !== '従事可')
      .map((one) => ({
        member: one.reviewerName,
        code: one.number === null ? '' : String(one.number),
        kind: one.kind,
        level: one.level,
        decidedBy:
          one.decidedName ?? (one.level === '要確認' ? '期限までに決めなかった' : '規則による'),
        reason: one.reason || one.evidence,
      })),
  })
}

const countsOf = (vote: PanelVote) =>
  vote.isConsensus
    ? '全会一致'
    : `賛成${vote.votesFor}　反対${vote.against}　棄権${vote.abstained}${
        vote.chairDecision === '' ? '' : `　委員長の決定 ${vote.chairDecision}`
      }`

async function minutesPaper(here: Here, call: Call): Promise<PaperContent> {
  const sheet = await scoreSheetSeenBy(here, call.id)
  const minutes = await minutesOf(here, call.id)
  if (sheet === null || minutes === null) throw new Missing()
  const panel = scoring(await panelOf(here, call.id))
  const present = new Set(minutes.present)
  const votes = await votesOf(here, call.id)
  const code = (id: string | null) => (id === null ? '' : (sheet.entries.get(id)?.code ?? ''))
  const found = (await conflictsOf(here, call.id)).filter(({ decision }) => decision !== '従事可')
  const pairs = new Set(found.map((one) => `${one.reviewerId} ${one.applicationId}`))
  const names = may.seeConflicts(here.person)
    ? [...Map.groupBy(found, ({ reviewerName }) => reviewerName)].map(
        ([name, own]) =>
          [name, [...new Set(own.map((one) => code(one.applicationId)))].join('、')] as const,
      )
    : []
  return minutesContent({
    ...{ callName: nameOf(call), on: minutes.heldOn },
    facts: [
      ['日', formatWareki(minutes.heldOn)],
      ['場所', minutes.place],
      [
        '出席',
        panel
          .filter(({ reviewerId }) => present.has(reviewerId))
          .map(({ name, isChair }) => `${name}${isChair ? '（委員長）' : ''}`)
          .join('、'),
      ],
      [
        '欠席',
        panel
          .filter(({ reviewerId }) => !present.has(reviewerId))
          .map(({ name }) => name)
          .join('、') || 'なし',
      ],
      ['定足数', `${sheet.set.quorumRule}（${sheet.set.quorumBase}）`],
      ['記録した人', minutes.keptName],
    ],
    excluded: [['件数', `${pairs.size}組`], ...names],
    discussions: (await discussionsOf(here, call.id)).map((one) => ({
      code: code(one.applicationId),
      trigger: sheet.topics
        .filter((topic) => topic.applicationId === one.applicationId)
        .map(({ trigger, detail }) => `${trigger}：${detail}`)
        .join('\n'),
      conclusion: one.conclusion,
    })),
    votes: votes.map((vote) => ({
      motion: vote.kind === '選定案' ? '選定案' : `不適格の申出（案件${code(vote.applicationId)}）`,
      counts: `出席${vote.present}（定足数${vote.needed}）　${countsOf(vote)}`,
      outcome: vote.isCarried ? '可決' : '否決',
    })),
  })
}

const partsOf = (of: string, tables: readonly BreakdownAxis[]): readonly PaperPart[] =>
  tables.map((axis) => ({
    title: `内訳　${of}：${axis.label}`,
    note: axis.isWhole ? '' : hiddenSentence,
    columns: [120, 40, 40],
    head: [[head(axis.label), head('採択'), head('採択以外')]],
    body: axis.rows.map((row) => [side(row.cell), amount(row.adopted), amount(row.others)]),
  }))

/** As it was published, for anybody. */
export function resultPaper(
  here: Here,
  call: Call,
  result: PublicResult,
  breakdown: Breakdown | null,
): PaperContent {
  return resultContent({
    tables: [
      ...partsOf('この公募', breakdown?.call ?? []),
      ...partsOf('この制度のこれまでの累計', breakdown?.sum ?? []),
    ],
    ...{ callName: nameOf(call), on: here.today, facts: factsOfResult(result) },
    list: result.list.map((one) => ({ ...one, yen: amount(one.yen) })),
  })
}

async function resultOfCall(here: Here, call: Call): Promise<PaperContent> {
  const kept = await publishedResult(here, call.id)
  if (kept === null) throw new Missing()
  return resultPaper(here, call, kept.content, await publishedBreakdown(here, call.id))
}

const makers: Readonly<Record<PanelPaperKind, (here: Here, call: Call) => Promise<PaperContent>>> =
  {
    outline: outlineOf,
    sheet: sheetOf,
    exclusions: exclusionsOf,
    minutes: minutesPaper,
    result: resultOfCall,
  }

/**
 * A paper of a review as the person may have it today (fair-selection.md §8.1, §13).
 * @throws {Missing} not for this person, or not yet, or no more: alike
 */
export async function panelPaperFor(
  here: Here,
  callId: string,
  kind: PanelPaperKind,
): Promise<PaperContent> {
  return makers[kind](here, await callSeenBy(here, callId))
}

/** The hash that its footer shows, so that two prints can be held against each other. */
export const fingerprintOf = (content: PaperContent): string => sha256(JSON.stringify(content))
