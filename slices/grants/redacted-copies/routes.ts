import { fileAnswer, Missing, routeTable, type Visit } from '#platform'
import { caseSeenBy } from '../applications/tables.ts'
import { may } from '../permissions.ts'
import { attachCopy } from './actions/attach-copy.ts'
import * as at from './addresses.ts'
import { CopiesPage } from './pages/copies-page.tsx'
import { copiesOf } from './tables.ts'

export const routes = routeTable([
  {
    get: at.copies,
    may: may.handleApplications,
    page: CopiesPage,
    help: '名を伏せる審査では、添付はそのままでは見せません。名前や看板を塗った写しを付けると、審査員はその写しだけを見ます。写しの文字は自動で調べ、画像は目で確かめます。',
  },
  {
    post: at.copies,
    may: may.handleApplications,
    do: attachCopy,
    again: CopiesPage,
    next: ({ applicationId = '' }: Readonly<Record<string, string>>) =>
      at.copies({ applicationId }),
    files: true,
  },
  {
    get: at.copy,
    may: may.handleApplications,
    async file({ here, params, query }: Visit<typeof at.copy>) {
      const application = await caseSeenBy(here, params.applicationId)
      const found = (await copiesOf(here, application.id)).find(
        (one) => one.attachmentId === params.attachmentId,
      )
      if (!found) throw new Missing()
      return fileAnswer(here, found.fileId, query)
    },
  },
])
