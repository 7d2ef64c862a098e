import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkPaperScore, enterPaperScore } from './actions/enter-paper-score.ts'
import * as at from './addresses.ts'
import { PaperPage, paperScan } from './pages/paper-page.tsx'

const onPage = {
  again: PaperPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.paperEntry({ callId }),
}

export const routes = routeTable([
  {
    get: at.paperEntry,
    may: may.managePanels,
    page: PaperPage,
    help: '紙で届いた採点を、写しとともに入れます。別の人が写しと照らすまで、集計には入りません。',
  },
  { post: at.paperEntry, may: may.managePanels, do: enterPaperScore, ...onPage, files: true },
  { post: at.check, may: may.managePanels, do: checkPaperScore, ...onPage },
  { get: at.scan, may: may.managePanels, file: paperScan },
])
