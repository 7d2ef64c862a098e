import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { freezeCard } from './actions/freeze-card.ts'
import * as at from './addresses.ts'
import { CardPage, cardFile } from './pages/card-page.tsx'
import {
  ListPaperPage,
  listFile,
  ProgressPage,
  progressData,
  progressFile,
  progressTable,
} from './pages/list-pages.tsx'

export const routes = routeTable([
  {
    get: at.listPaper,
    may: may.seePlans,
    page: ListPaperPage,
    help: '決めてある指標を、計画書の施策の順に並べた帳票です。指標の名前を選ぶと、その指標のページに進みます。',
  },
  { get: at.listPdf, may: may.seePlans, file: listFile },
  {
    get: at.progress,
    may: may.seePlans,
    page: ProgressPage,
    help: '目標ごとに、判定できる指標の数と状態を数え、指標を1行ずつ並べた帳票です。未到来や公表待ちの指標は、割合も判定も空けて、いつ分かるかを書きます。',
  },
  { get: at.progressPdf, may: may.seePlans, file: progressFile },
  { get: at.progressJson, may: may.seePlans, file: progressData },
  { get: at.progressCsv, may: may.seePlans, file: progressTable },
  {
    get: at.card,
    may: may.seePlans,
    page: CardPage,
    help: '指標1つを1枚にまとめた帳票です。定義、推移、判定の記録、理由を付けて残した点検、改めた記録が載ります。版として残すと、後から値が変わってもその版は変わりません。',
  },
  { get: at.cardPdf, may: may.seePlans, file: cardFile },
  {
    post: at.cardVersions,
    may: may.writePlans,
    do: freezeCard,
    again: CardPage,
    next: ({ indicatorId = '' }) => at.card({ indicatorId }),
  },
])
