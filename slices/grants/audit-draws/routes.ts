import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { commitDraw } from './actions/commit-draw.ts'
import { revealAuditNumber } from './actions/reveal-number.ts'
import * as at from './addresses.ts'
import { DrawsPage } from './pages/list-page.tsx'
import { PublicDrawPage, publicDrawFile } from './pages/public-page.tsx'
import { DrawPage } from './pages/show-page.tsx'

const toDraw = ({ drawId = '' }: Readonly<Record<string, string>>) => at.draw({ drawId })

export const routes = routeTable([
  {
    get: at.draws,
    may: may.seeAudits,
    page: DrawsPage,
    menu: { stage: 'act', label: '抽出監査', order: 30 },
    help: '公募の申請と、額を確定した補助金から、くじで選んで確かめ直します。先に秘密のハッシュと後で決まる公の番号を示すため、だれも選ぶ相手を決められません。',
  },
  {
    post: at.draws,
    may: may.drawAudits,
    do: commitDraw,
    again: DrawsPage,
    next: (_, done) => at.draw({ drawId: done.params?.drawId ?? '' }),
  },
  {
    get: at.draw,
    may: may.seeAudits,
    page: DrawPage,
    help: '一つの抽出監査です。公の番号を入れると、対象が決まります。同じ名簿と番号から、だれが計算しても同じ結果になります。',
  },
  { post: at.reveal, may: may.drawAudits, do: revealAuditNumber, again: DrawPage, next: toDraw },
  {
    get: at.publicDraw,
    may: may.readCalls,
    page: PublicDrawPage,
    help: '抽出監査の引き方と結果です。番号だけを載せ、名前は載せません。だれでも同じ計算で確かめられます。',
  },
  { get: at.publicDrawCsv, may: may.readCalls, file: publicDrawFile },
])
