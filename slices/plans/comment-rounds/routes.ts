import { rootOf, routeTable } from '#platform'
import { answering } from '../comment-answers/addresses.ts'
import { routes as answerRoutes } from '../comment-answers/routes.ts'
import { sendComment } from '../comments/actions/send-comment.ts'
import { routes as commentRoutes } from '../comments/routes.ts'
import { may } from '../permissions.ts'
import { version as versionPage } from '../versions/addresses.ts'
import { closeRounds } from './actions/close-rounds.ts'
import { publishDraft } from './actions/publish-draft.ts'
import { restartRound } from './actions/restart-round.ts'
import * as at from './addresses.ts'
import { NewRoundPage } from './pages/new-page.tsx'
import { PublishedPage, TownPage } from './pages/public-page.tsx'
import { ResultsPage, resultsPdf } from './pages/results-page.tsx'
import { ShowRoundPage } from './pages/show-page.tsx'
import { roundsToAnswer } from './tables.ts'

export const routes = routeTable([
  {
    get: at.newRound,
    may: may.advancePlans,
    page: NewRoundPage,
    help: '素案を公表して意見を募ります。期間は、公表の日を入れずに30日以上です。短くする理由は公表されます。',
  },
  {
    post: at.newRound,
    may: may.advancePlans,
    do: publishDraft,
    again: NewRoundPage,
    next: ({ planId = '', roundId = '' }) => at.round({ planId, roundId }),
  },
  {
    get: at.round,
    may: may.answerComments,
    page: ShowRoundPage,
    help: '届いた意見です。一通ずつ開いて項目に分け、項目に答えます。氏名と原文は公表されません。',
  },
  {
    post: at.restart,
    may: may.advancePlans,
    do: restartRound,
    again: ShowRoundPage,
    next: ({ planId = '', versionId = '' }) => versionPage({ planId, versionId }),
  },
  { ...rootOf(at.part), may: may.readDrafts },
  {
    get: at.town,
    may: may.readDrafts,
    page: TownPage,
    help: '市が意見を募っている計画の素案と、これまでの募集の結果です。',
  },
  {
    get: at.published,
    may: may.readDrafts,
    page: PublishedPage,
    help: '計画の素案を読み、期間のうちは意見を送れます。アカウントは要りません。氏名は公表されません。',
  },
  {
    post: at.sending,
    may: may.readDrafts,
    do: sendComment,
    again: PublishedPage,
    next: ({ roundPid = '' }) => at.published({ roundPid }),
  },
  {
    get: at.results,
    may: may.readDrafts,
    page: ResultsPage,
    help: '届いた意見の概要と、それぞれへの市の考え方です。どこを修正したかも載せています。',
  },
  { get: at.resultsPdf, may: may.readDrafts, file: resultsPdf },
  { every: 'hour', do: closeRounds },
  {
    may: may.answerComments,
    async today(here) {
      const waiting = await roundsToAnswer(here)
      return waiting
        .filter(({ open }) => open > 0)
        .map((round) => ({
          kind: 'stuck' as const,
          on: null,
          title: `意見に答える：${round.planName}`,
          note: `分けていない、または答えていない意見 ${round.open}件`,
          href: answering({ planId: round.planId, versionId: round.versionId }),
          stage: 'decide' as const,
          tag: '未回答',
        }))
    },
  },
  ...commentRoutes,
  ...answerRoutes,
])
