import { routeTable } from '#platform'
import { letter } from '../letters/addresses.ts'
import { may } from '../permissions.ts'
import { prepareFees } from './actions/prepare-fees.ts'
import * as at from './addresses.ts'
import { FeeSheetPage, FeesPage, feePdf } from './pages/fees-page.tsx'

export const routes = routeTable([
  {
    get: at.fees,
    may: may.seeFees,
    page: FeesPage,
    help: '出席した委員への支給の一覧です。辞退した委員は出ません。源泉徴収額は試算で、会計が確かめます。',
  },
  {
    get: at.feeSheet,
    may: may.seeFees,
    page: FeeSheetPage,
    help: '支給調書の下書きです。番号を付けると、その時の中身のまま残ります。',
  },
  { get: at.feePdf, may: may.seeFees, file: feePdf },
  {
    post: at.fees,
    may: may.writeBodies,
    do: prepareFees,
    again: FeesPage,
    next: ({ letterId = '' }) => letter({ letterId }),
  },
])
