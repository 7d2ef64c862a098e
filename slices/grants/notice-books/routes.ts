import { type FileAnswer, jobsAt, Missing, routeTable, type Visit } from '#platform'
import { readBytes } from '#platform/files'
import { callLabel } from '../calls/pages/call-table.tsx'
import { callSeenBy } from '../calls/tables.ts'
import { may } from '../permissions.ts'
import { bindingNotices, bindNotices } from './actions/bind-notices.ts'
import { recordNoticeService } from './actions/record-service.ts'
import * as at from './addresses.ts'
import { NoticesPage } from './pages/notices-page.tsx'
import { bookSeenBy } from './tables.ts'

/** The file as it was made; whoever asks for it is asked again whether they may. */
async function bookFile({ here, params }: Visit<typeof at.noticeBookPdf>): Promise<FileAnswer> {
  const book = await bookSeenBy(here, params.bookId)
  if (book.sha256 === null) throw new Missing()
  const call = await callSeenBy(here, book.callId)
  return {
    type: 'application/pdf',
    name: `通知書_${callLabel(call)}_${book.papers.length}件.pdf`,
    body: await readBytes(here.varFolder, book.sha256),
  }
}

export const routes = routeTable([
  {
    get: at.notices,
    may: may.managePanels,
    page: NoticesPage,
    help: '一つの公募で出した通知書の一覧です。すべてを一つのPDFにして印刷できます。作るのに時間がかかるため、画面を閉じても続き、終わると知らせます。',
  },
  {
    post: at.noticeBooks,
    may: may.managePanels,
    do: bindNotices,
    again: NoticesPage,
    next: (_, done) => jobsAt.job({ jobId: done.params?.jobId ?? '' }),
  },
  {
    post: at.service,
    may: may.managePanels,
    do: recordNoticeService,
    again: NoticesPage,
    next: ({ callId = '' }: Readonly<Record<string, string>>) => at.notices({ callId }),
  },
  { get: at.noticeBookPdf, may: may.managePanels, file: bookFile },
  { job: bindingNotices },
])
