import { routeTable, type Visit } from '#platform'
import { meeting as meetingPage } from '../meetings/addresses.ts'
import { ShowPage as MeetingPage } from '../meetings/pages/show-page.tsx'
import { paperSeenBy } from '../papers/tables.ts'
import { may } from '../permissions.ts'
import { addLivePaper, replaceLivePaper } from './actions/add-live-paper.ts'
import * as at from './addresses.ts'
import { NewPage } from './pages/new-page.tsx'
import { SheetShowPage, sheetDocx, sheetPdf } from './pages/show-page.tsx'

const next = ({ meetingId = '' }: Readonly<Record<string, string>>) => meetingPage({ meetingId })

async function AgainOnMeeting({ params, ...visit }: Visit<typeof at.liveReplacement>) {
  const { meetingId } = await paperSeenBy(visit.here, params.paperId)
  return MeetingPage({ ...visit, params: { meetingId } })
}

export const routes = routeTable([
  {
    get: at.livePapers,
    may: may.writeBodies,
    page: NewPage,
    help: '前回意見の対応状況、前回までの宿題、根拠や計画の記録を、そのまま会議の資料にします。委員に送ったときの内容で確定し、照合の番号が付きます。',
  },
  { post: at.livePapers, may: may.writeBodies, do: addLivePaper, again: NewPage, next },
  {
    get: at.livePaper,
    may: may.readLetters,
    page: SheetShowPage,
    help: '記録から作った会議の資料です。送る前は下書きで、送った後は一字も変わりません。',
  },
  { get: at.livePaperPdf, may: may.readLetters, file: sheetPdf },
  { get: at.livePaperDocx, may: may.readLetters, file: sheetDocx },
  {
    post: at.liveReplacement,
    may: may.writeBodies,
    do: replaceLivePaper,
    again: AgainOnMeeting,
    next,
  },
])
