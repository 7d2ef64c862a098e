import { type FileAnswer, jobsAt, Missing, routeTable, type Visit } from '#platform'
import { readBytes } from '#platform/files'
import { may } from '../permissions.ts'
import { roundName } from '../rounds/rules.ts'
import { roundSeenBy } from '../rounds/tables.ts'
import { bindingRequests, bindRequests } from './actions/bind-requests.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { bookSeenBy } from './tables.ts'

/** The file as it was made; whoever asks for it is asked again whether they may. */
async function bookFile({ here, params }: Visit<typeof at.requestBookPdf>): Promise<FileAnswer> {
  const book = await bookSeenBy(here, params.bookId)
  if (book.sha256 === null) throw new Missing()
  const round = await roundSeenBy(here, book.roundId)
  return {
    type: 'application/pdf',
    name: `予算要求書_${roundName(round)}_${book.requests.length}件.pdf`,
    body: await readBytes(here.varFolder, book.sha256),
  }
}

export const routes = routeTable([
  {
    get: at.requestBooks,
    may: may.bindRequests,
    page: ListPage,
    help: '提出された予算要求書をすべて、課と事業コードの順に一つのPDFにします。作るのに時間がかかるため、画面を閉じても続き、終わると知らせます。',
  },
  {
    post: at.requestBooks,
    may: may.bindRequests,
    do: bindRequests,
    again: ListPage,
    next: (_, done) => jobsAt.job({ jobId: done.params?.jobId ?? '' }),
  },
  { get: at.requestBookPdf, may: may.bindRequests, file: bookFile },
  { job: bindingRequests },
])
