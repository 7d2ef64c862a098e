import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { handInScores, scoreEssay } from './actions/score-essay.ts'
import * as at from './addresses.ts'
import { EssayPage } from './pages/essay-page.tsx'
import { JudgingPage, JudgingsPage, scoresCsv } from './pages/judging-pages.tsx'
import { waitingForMarks } from './tables.ts'

const toJudging = ({ recruitmentId = '' }: Readonly<Record<string, string>>) =>
  at.ownJudging({ recruitmentId })

export const routes = routeTable([
  {
    get: at.ownJudgings,
    may: may.judgeApplicants,
    page: JudgingsPage,
    menu: { stage: 'decide', label: '公募の採点', order: 43 },
    help: '選考する人になっている公募の一覧です。開くと、番号だけの作文を読んで採点できます。',
  },
  {
    get: at.ownJudging,
    may: may.judgeApplicants,
    page: JudgingPage,
    help: '作文を一つずつ採点し、全部済んだら提出します。提出すると変えられません。ほかの人の点は、全員が出すか締め切られるまで見えません。',
  },
  {
    get: at.essay,
    may: may.judgeApplicants,
    page: EssayPage,
    help: '一つの作文です。観点ごとに1〜5の点を付けます。書いた方がわかるときは、採点に加わらないとしてください。',
  },
  { post: at.essay, may: may.judgeApplicants, do: scoreEssay, again: EssayPage, next: toJudging },
  {
    post: at.handingIn,
    may: may.judgeApplicants,
    do: handInScores,
    again: JudgingPage,
    next: toJudging,
  },
  { get: at.scoresCsv, may: may.judgeApplicants, file: scoresCsv },
  {
    may: may.judgeApplicants,
    async today(here) {
      const waiting = await waitingForMarks(here)
      return waiting.map((one) => ({
        kind: 'due' as const,
        on: one.judgeBy,
        title: `${one.bodyName}の公募の作文を採点する`,
        note: `${one.essays}件`,
        href: at.ownJudging({ recruitmentId: one.id }),
        stage: 'decide' as const,
        tag: '採点',
      }))
    },
  },
])
