import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { mergeBusinesses } from './actions/merge-businesses.ts'
import { unmergeBusinesses } from './actions/unmerge-businesses.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { MergePaper, ReversalPaper } from './pages/merge-paper.tsx'
import { MergingPage } from './pages/merging-page.tsx'
import { PartnerPage } from './pages/partner-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toMerge = (params: Readonly<Record<string, string>>) =>
  at.merge({ mergeId: params.mergeId ?? '' })

export const routes = routeTable([
  {
    get: at.merges,
    may: may.seePeople,
    page: ListPage,
    help: 'これまでの統合と、その取消しの全部です。開くと、統合前の二つの登録と、移した記録の一覧が見られます。',
  },
  {
    get: at.partner,
    may: may.seePeople,
    page: PartnerPage,
    help: 'この登録に統合する、もう一つの登録をさがして選びます。重複候補に出ている組は、さがさなくても選べます。',
  },
  {
    get: at.merging,
    may: may.seePeople,
    page: MergingPage,
    help: '統合するとどうなるかを、項目ごと・記録ごとに見ます。値を選んで統合するのは係長です。統合は、いつでも取り消せます。',
  },
  {
    post: at.merging,
    may: may.mergeBusinesses,
    do: mergeBusinesses,
    again: MergingPage,
    next: toMerge,
  },
  {
    get: at.merge,
    may: may.seePeople,
    page: ShowPage,
    help: '統合の前の二つの登録、選んだ値、移した記録です。取り消すと、移した記録は元に戻り、統合のあとに加わった記録は、どちらに付けるかを一つずつ選びます。',
  },
  {
    post: at.reversal,
    may: may.mergeBusinesses,
    do: unmergeBusinesses,
    again: ShowPage,
    next: toMerge,
  },
  {
    get: at.mergePaper,
    may: may.seePeople,
    page: MergePaper,
    help: '統合票。統合の決裁に添える紙です。',
  },
  {
    get: at.reversalPaper,
    may: may.seePeople,
    page: ReversalPaper,
    help: '統合取消票。統合を取り消したことの紙です。',
  },
])
