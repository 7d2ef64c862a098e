import { routeTable } from '#platform'
import { measure } from '../addresses.ts'
import { recordVote } from '../assessments/actions/record-vote.ts'
import { releaseStage } from '../assessments/actions/release-stage.ts'
import { may } from '../permissions.ts'
import { request } from '../requests/addresses.ts'
import { openRound as openRoundAction } from './actions/open-round.ts'
import { recordApproval } from './actions/record-approval.ts'
import * as at from './addresses.ts'
import { RoundsPage } from './pages/list-page.tsx'
import { NewRoundPage } from './pages/new-page.tsx'
import { ShowRoundPage } from './pages/show-page.tsx'
import { roundName } from './rules.ts'
import { notSubmitted, withoutSunset } from './tables.ts'

const round = ({ roundId = '' }: Readonly<Record<string, string>>) => at.round({ roundId })

export const routes = routeTable([
  {
    get: at.rounds,
    may: may.seeMeasures,
    page: RoundsPage,
    menu: { stage: 'decide', label: '予算要求', order: 40 },
    help: '予算編成の一覧です。締切と、どの段階まで内示されたかが分かります。',
  },
  {
    get: at.newRound,
    may: may.openRounds,
    page: NewRoundPage,
    help: '年度・締切・課ごとの上限を決めて、編成方針を出します。出すと各課が要求書を書けます。',
  },
  { post: at.rounds, may: may.openRounds, do: openRoundAction, again: NewRoundPage, next: round },
  {
    get: at.round,
    may: may.seeMeasures,
    page: ShowRoundPage,
    help: '課ごとの要求と上限です。内示すると、その段階の査定額と理由が各課に見えます。議決を記録すると予算額が公開されます。',
  },
  { post: at.release, may: may.releaseStages, do: releaseStage, again: ShowRoundPage, next: round },
  { post: at.vote, may: may.recordVotes, do: recordVote, again: ShowRoundPage, next: round },
  {
    post: at.approval,
    may: may.recordVotes,
    do: recordApproval,
    again: ShowRoundPage,
    next: round,
  },
  {
    may: may.writeMeasures,
    async today(here) {
      const late = (await notSubmitted(here)).map((one) => ({
        kind: 'due' as const,
        on: one.dueOn,
        title: `予算要求書を提出する：${one.measureName}`,
        note: roundName(one),
        href: request({ measureId: one.measureId, roundId: one.roundId }),
        stage: 'decide' as const,
        tag: '要求前',
      }))
      const endless = (await withoutSunset(here)).map((one) => ({
        kind: 'stuck' as const,
        on: null,
        title: `終期が未定です：${one.measureName}`,
        note: 'いつまで行う事業かを入れてください（最長5年）。',
        href: measure({ measureId: one.measureId }),
        stage: 'decide' as const,
        tag: '終期未定',
      }))
      return [...late, ...endless]
    },
  },
])
