import { routeTable } from '#platform'
import * as declarationsAt from '../declarations/addresses.ts'
import { may } from '../permissions.ts'
import { PanelSheetPage } from '../score-sheets/pages/panel-sheet-page.tsx'
import {
  finaliseScore,
  markUnfit,
  noticeConflict,
  openPapers,
  scoreApplication,
} from '../scores/actions/score-application.ts'
import { ScoringPage } from '../scores/pages/scoring-page.tsx'
import * as at from './addresses.ts'
import { ReviewPage, ReviewsPage, seatLabel } from './pages/review-pages.tsx'
import { reviewsWaiting } from './tables.ts'

type Params = Readonly<Record<string, string>>
const onSheet = {
  again: ScoringPage,
  next: ({ callId = '', applicationId = '' }: Params) => at.scoring({ callId, applicationId }),
}
const toList = ({ callId = '' }: Params) => at.review({ callId })

export const routes = routeTable([
  {
    get: declarationsAt.reviews,
    may: may.reviewApplications,
    page: ReviewsPage,
    menu: { stage: 'act', label: '補助金の審査', order: 26 },
    help: '審査員になっている公募の一覧です。締切の後に利害関係を申告し、割当が決まると採点できます。',
  },
  {
    get: at.review,
    may: may.reviewApplications,
    page: ReviewPage,
    help: '自分に割り当てられた案件です。案件は記号で呼び、ほかの審査員の点は締切りまで出ません。',
  },
  {
    get: at.scoring,
    may: may.reviewApplications,
    page: ScoringPage,
    help: '申請書を開き、項目ごとに点と理由を付けて保存し、確定します。開いた人と日時は記録に残ります。利害関係に気づいたら、すぐに申し出てください。',
  },
  { post: at.scoring, may: may.reviewApplications, do: scoreApplication, ...onSheet },
  { post: at.opening, may: may.reviewApplications, do: openPapers, ...onSheet },
  {
    post: at.finalising,
    may: may.reviewApplications,
    do: finaliseScore,
    again: ScoringPage,
    next: toList,
  },
  {
    post: at.noticing,
    may: may.reviewApplications,
    do: noticeConflict,
    again: ScoringPage,
    next: toList,
  },
  { post: at.veto, may: may.reviewApplications, do: markUnfit, ...onSheet },
  {
    get: at.sheet,
    may: may.reviewApplications,
    page: PanelSheetPage,
    help: '採点が締め切られた後の集計表です。統計は参考で、順位は平均点の順です。',
  },
  {
    may: may.reviewApplications,
    async today(here) {
      const waiting = await reviewsWaiting(here)
      return waiting.map((seat) => ({
        kind: 'due' as const,
        on: seat.assignedAt === null ? seat.declareBy : seat.scoreBy,
        title: seat.assignedAt === null ? '利害関係を申告する' : '補助金の採点をする',
        note: seatLabel(seat),
        href: seat.assignedAt === null ? declarationsAt.declaration(seat) : at.review(seat),
        stage: 'act' as const,
        tag: '審査',
      }))
    },
  },
])
