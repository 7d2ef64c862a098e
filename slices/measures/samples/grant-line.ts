import { people, type Town } from '#platform/samples'
import { recordVote } from '../assessments/actions/record-vote.ts'
import { releaseStage } from '../assessments/actions/release-stage.ts'
import { round, row } from '../examples/rules.ts'
import { seen } from '../examples/tables.ts'
import { receiveRequest } from '../requests/actions/receive-request.ts'
import { requestAmount } from '../requests/actions/request-amount.ts'
import { openRound } from '../rounds/actions/open-round.ts'
import { measuresSeenBy } from '../tables.ts'
import { assess, draft } from './requests.ts'

const { head, finance, financeHead } = people

/** 負担金補助及び交付金 of the fair, voted in June: what calls for grants are paid from (見本). */
export async function fillGrantLine(town: Town): Promise<void> {
  town.at('2026-05-28T09:00:00+09:00')
  const measures = await seen(town, (here) => measuresSeenBy(here))
  const measureId = measures.find(({ code }) => code === '7201')?.id ?? ''
  const policy = '当初の後に生じた事由によるものに限る（見本）。'
  const opened = await town.do(finance, openRound, {
    ...round('令和8', '6月補正', '2026-06-04', policy),
    reason: '小間料が上がり、出展をやめる者が出たため（見本）。',
  })
  const request = { measureId, roundId: opened.about }
  town.at('2026-06-01T14:00:00+09:00')
  await draft(town, request, [row(18, '出展小間料等の補助', 500_000, 6, 1, '者')], {
    generalYen: '3000',
  })
  town.at('2026-06-02T16:00:00+09:00')
  await town.do(head, requestAmount, request)
  town.at('2026-06-05T10:00:00+09:00')
  await town.do(finance, receiveRequest, request)
  const comment = '前年度の出展者数から見て、要求どおりとする（見本）。'
  await assess(town, request, [3_000], { stage: 'mayor', reasonCode: '政策判断', comment })
  town.at('2026-06-09T09:00:00+09:00')
  await town.do(financeHead, releaseStage, { roundId: request.roundId, stage: 'mayor' })
  town.at('2026-06-24T18:00:00+09:00')
  await town.do(financeHead, recordVote, { roundId: request.roundId, votedOn: '2026-06-24' })
}
