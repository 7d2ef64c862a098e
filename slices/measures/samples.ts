import { people, type Town } from '#platform/samples'
import { issuesSeenBy } from '#slices/evidence'
import { indicatorsSeenBy } from '#slices/plans'
import { proposeMeasure } from './actions/propose-measure.ts'
import { recordVote } from './assessments/actions/record-vote.ts'
import { releaseStage } from './assessments/actions/release-stage.ts'
import { fairRows, fairYears, interest, measure, round, row, type Typed } from './examples/rules.ts'
import {
  goalNumbered,
  latestQuestion,
  pidOf,
  type Request,
  requestWithLines,
  seen,
  versionOf,
} from './examples/tables.ts'
import { recordExecution } from './executions/actions/record-execution.ts'
import { confirmScheme } from './funds/actions/confirm-scheme.ts'
import { statePublicInterest } from './interests/actions/state-public-interest.ts'
import { answerQuestion } from './questions/actions/answer-question.ts'
import { askQuestion } from './questions/actions/ask-question.ts'
import { settleQuestion } from './questions/actions/settle-question.ts'
import { groundMeasure } from './reasons/actions/ground-measure.ts'
import { setIndicators } from './reasons/actions/set-indicators.ts'
import { noteRequest } from './requests/actions/note-request.ts'
import { receiveRequest } from './requests/actions/receive-request.ts'
import { requestAmount } from './requests/actions/request-amount.ts'
import { openRound } from './rounds/actions/open-round.ts'
import { fillCycle } from './samples/cycle.ts'
import { fillEvaluationSheets } from './samples/evaluation-sheets.ts'
import { fillListings } from './samples/listings.ts'
import { fillOthers } from './samples/others.ts'
import { assess, draft } from './samples/requests.ts'
import { fillSteps } from './samples/steps.ts'

const { officer, head, finance, financeHead } = people

async function ground(town: Town, measureId: string, pid: string, note: string): Promise<void> {
  if (pid !== '') await town.do(officer, groundMeasure, { measureId, pid, note })
}

async function ask(town: Town, request: Request, typed: Typed): Promise<void> {
  const { id } = await requestWithLines(town, request)
  await town.do(finance, askQuestion, { requestId: id, ...typed })
}

/** The worked examples of the budget: a fair of 6,000 千円 and lectures of 314 千円, with invented names. */
export async function fill(town: Town): Promise<void> {
  const abroad = await goalNumbered(town, '1-1')
  const [statistic, panel, visit] = [
    await pidOf(town, '製造', 'statistic'),
    await pidOf(town, '産地パネル調査', 'document'),
    await pidOf(town, '小口の海外注文', 'visit'),
  ]
  const fair = await proposeFair(town, abroad)
  await fillPilot(town, fair)
  await fillCycle(town, fair)
  const { roundId, scheme } = await openInitial(town)
  const request = { measureId: fair, roundId }

  // In the order and at the moments of the thread's worked example.
  town.at('2026-10-28T10:10:00+09:00')
  const issues = await seen(town, (here) => issuesSeenBy(here, { words: '小口の注文', limit: 9 }))
  for (const issue of issues.slice(0, 1)) await ground(town, fair, issue.pid, '')
  await ground(town, fair, panel, 'p.6 未経験者の71％が「一者では出られない」')
  await ground(town, fair, visit, '5者のうち4者が、小口の海外注文を断っている')
  await ground(town, fair, statistic, '市の製造業への偏りは全国の2倍を超える')
  await draft(town, request, fairRows(scheme, panel, statistic), {
    funds: [{ schemeId: scheme, amountYen: '2500' }],
    generalYen: '3500',
    taxYen: '1550',
    taxKind: '特別',
  })
  await town.do(officer, noteRequest, {
    ...request,
    version: await versionOf(town, request),
    laterYen: ['6000000', '6000000', ''],
    response: '昨年度のご意見を受け、成約の追跡を24か月に延ばした。',
  })
  town.at('2026-11-06T17:12:00+09:00')
  await town.do(head, requestAmount, request)
  town.at('2026-11-10T09:20:00+09:00')
  await ground(town, fair, await pidOf(town, '通訳・商談設定', 'document'), 'p.2 1者あたり165千円')

  await fillDesk(town, request)
  await fillLectures(town, abroad, roundId, panel)
  await fillOthers(town, roundId)
  await fillSteps(town)
  await fillListings(town)
  await fillEvaluationSheets(town)
}

async function proposeFair(town: Town, goalId: string): Promise<string> {
  town.at('2026-05-12T09:30:00+09:00')
  const proposal = measure('7201', '海外見本市 出展支援事業', {
    ...{ goalId, startedYear: '令和5', means: ['展示会', '補助'], outputUnit: '者' },
    intent: '眼鏡・漆器の作り手が海外の見本市に共同で出展し、自ら値を付けて取引を続ける。',
    content:
      '海外の見本市に市の共同ブースを設け、12者の出展小間料を補助する。商談から成約までを24か月追う。',
    ...{ legalBasis: '地方自治法232条の2', ownShare: '小間料の1/2', proposer: '事業者' },
    rolesText: '企画 産業振興課（A）、募集 商工会議所（R）、実施 委託先（R）、評価 産業振興課（A）',
  })
  const measureId = (await town.do(officer, proposeMeasure, proposal)).about
  await town.do(officer, statePublicInterest, { measureId, ...interest })
  const indicators = await seen(town, (here) => indicatorsSeenBy(here, { words: '出展' }))
  const share = await seen(town, (here) => indicatorsSeenBy(here, { words: '海外売上' }))
  await town.do(officer, setIndicators, {
    measureId,
    indicatorIds: [...indicators, ...share].map((indicator) => indicator.id),
  })
  for (const year of fairYears) {
    await town.do(finance, recordExecution, { measureId, ...year })
  }
  return measureId
}

/** A supplementary budget of the year before, with the question that the desk will meet again. */
async function fillPilot(town: Town, measureId: string): Promise<void> {
  town.at('2026-05-13T09:00:00+09:00')
  const policy = '当初の後に生じた事由によるものに限る（見本）。'
  const reason = '出展の後に、成約の追跡調査が必要になったため（見本）。'
  const typed = { ...round('令和8', '6月補正', '2026-05-20', policy), reason }
  const request = { measureId, roundId: (await town.do(finance, openRound, typed)).about }
  const rows = [row(11, '成約の追跡調査（郵送・集計）', 130_000, 4, 1, '回')]
  town.at('2026-05-18T14:00:00+09:00')
  await draft(town, request, rows, { generalYen: '520' })
  town.at('2026-05-19T16:00:00+09:00')
  await town.do(head, requestAmount, request)
  town.at('2026-05-21T10:00:00+09:00')
  await town.do(finance, receiveRequest, request)
  const text = '成約額を、補助がなくても出展した者と比べられますか。'
  await ask(town, request, { text, dueOn: '2026-05-25', stake: '520' })
  town.at('2026-05-22T11:30:00+09:00')
  const questionId = await latestQuestion(town, request)
  await town.do(officer, answerQuestion, {
    questionId,
    text: '採択と不採択の両方を24か月追います。件数が少ないため、差は令和10年度に判断します。',
  })
  town.at('2026-05-25T09:00:00+09:00')
  await town.do(finance, settleQuestion, { questionId, outcome: '了' })
  const comment = '追跡の方法を確かめたうえで、要求どおりとする。'
  await assess(town, request, [520], { stage: 'mayor', reasonCode: '政策判断', comment })
  town.at('2026-05-29T09:00:00+09:00')
  await town.do(financeHead, releaseStage, { roundId: request.roundId, stage: 'mayor' })
  town.at('2026-06-24T17:00:00+09:00')
  await town.do(financeHead, recordVote, { roundId: request.roundId, votedOn: '2026-06-24' })
}

async function openInitial(town: Town): Promise<{ roundId: string; scheme: string }> {
  town.at('2026-10-05T09:00:00+09:00')
  const sectionId = (await town.person(officer)).section?.id
  const { about: roundId } = await town.do(finance, openRound, {
    ...round('令和9', '当初', '2026-11-30', '根拠と終期のない事業は認めない（見本）。'),
    ceilings: [{ sectionId, amountYen: '20000000' }],
  })
  town.at('2026-10-14T13:00:00+09:00')
  const scheme = await town.do(officer, confirmScheme, {
    ...{ name: '地域産業海外展開交付金（見本）', kind: 'national', rate: '1/2' },
    ...{ capYen: '2500000', page: '公募要領12ページ（見本）', sameCost: 'forbidden' },
    ...{ clause: '要綱第5条', deadlineOn: '2026-12-18', isSample: 'on' },
  })
  await town.do(officer, confirmScheme, {
    ...{ name: 'ふるさと産業基金（見本）', kind: 'reserve', page: '基金条例（見本）' },
    ...{ sameCost: 'allowed', isSample: 'on' },
  })
  return { roundId, scheme: scheme.about }
}

/** One question answered, one open; a stage assessed and not released yet. */
async function fillDesk(town: Town, request: Request): Promise<void> {
  town.at('2026-11-12T09:10:00+09:00')
  await town.do(finance, receiveRequest, request)
  await ask(town, request, {
    text: '県の海外展開補助との重複はありませんか。',
    dueOn: '2026-11-17',
  })
  town.at('2026-11-16T15:40:00+09:00')
  await town.do(officer, answerQuestion, {
    questionId: await latestQuestion(town, request),
    text: '県は出願の費用が対象です。小間料は対象外で、重複しません（要綱第4条・見本）。',
  })
  town.at('2026-11-19T10:20:00+09:00')
  await ask(town, request, {
    ...{ text: '成約額の根拠は何ですか。補助がなくても出展した者ではありませんか。' },
    ...{ dueOn: '2026-11-25', stake: '2500' },
  })
  town.at('2026-11-20T16:00:00+09:00')
  await assess(town, request, [1_500, 4_200], {
    ...{ stage: 'head', reasonCode: '単価' },
    comment: '交流会は前年実績の単価より高いため、300千円減とする。',
  })
}

async function fillLectures(town: Town, goalId: string, roundId: string, panel: string) {
  town.at('2026-10-15T10:00:00+09:00')
  const proposal = measure('7204', '海外取引の学び直し講座', {
    ...{ goalId, newness: '新規', startedYear: '令和9', means: ['研修'], delivery: '直営' },
    intent: '小規模な作り手が、英文の見積と代金の受取りを自分でできるようになる。',
    ...{ content: '講師3人による講座を4回開く。各回20人。', outputUnit: '人' },
  })
  const measureId = (await town.do(officer, proposeMeasure, proposal)).about
  const request = { measureId, roundId }
  await town.do(officer, statePublicInterest, { measureId, ...interest, failures: ['情報の偏り'] })
  const share = await seen(town, (here) => indicatorsSeenBy(here, { words: '海外売上' }))
  await town.do(officer, setIndicators, { measureId, indicatorIds: share.map((one) => one.id) })
  await ground(town, measureId, panel, 'p.9 「見積の書き方が分からない」が最多')
  const by = { evidencePid: panel, priceSource: '単価表' }
  const rows = [
    row(7, '講師謝金', 12_000, 3, 4, '人', by),
    row(8, '講師旅費', 8_640, 3, 4, '人', { priceSource: '単価表' }),
    row(13, '会場使用料', 16_500, 1, 4, '室', { priceSource: '条例', inCity: 'yes' }),
  ]
  await draft(town, request, rows, { generalYen: '314' })
  town.at('2026-11-09T11:00:00+09:00')
  await town.do(head, requestAmount, request)
}
