import { fileAnswer, routeTable, type Visit } from '#platform'
import { draftPapers } from '../application-drafts/addresses.ts'
import { applicationSeenBy } from '../applications/tables.ts'
import { may } from '../permissions.ts'
import { addAttachment } from './actions/add-attachment.ts'
import { removeAttachment } from './actions/remove-attachment.ts'
import * as at from './addresses.ts'
import { PapersPage } from './pages/papers-page.tsx'
import { attachmentOf } from './tables.ts'

const next = ({ applicationId = '' }: Readonly<Record<string, string>>) =>
  draftPapers({ applicationId })

export const routes = routeTable([
  {
    get: draftPapers,
    may: may.writeDrafts,
    page: PapersPage,
    help: '見積書などを、一つずつ送ります。写真でもかまいません。送った書類にはハッシュという指紋が付き、受付票に載ります。',
  },
  {
    post: at.attachments,
    may: may.writeDrafts,
    do: addAttachment,
    again: PapersPage,
    next,
    files: true,
  },
  { post: at.removal, may: may.writeDrafts, do: removeAttachment, again: PapersPage, next },
  {
    get: at.attachment,
    may: may.openAttachments,
    async file({ here, params, query }: Visit<typeof at.attachment>) {
      const application = await applicationSeenBy(here, params.applicationId)
      const { fileId } = await attachmentOf(here, application.id, params.attachmentId)
      return fileAnswer(here, fileId, query)
    },
  },
])
