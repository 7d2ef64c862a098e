import { fileAnswer, Missing, routeTable, type Visit } from '#platform'
import { may } from '../permissions.ts'
import { ScoringPage } from '../scores/pages/scoring-page.tsx'
import { openFile } from './actions/open-file.ts'
import * as at from './addresses.ts'
import { stageFileFor } from './tables.ts'

export const routes = routeTable([
  {
    post: at.opening,
    may: may.reviewApplications,
    do: openFile,
    again: ScoringPage,
    next: ({ callId = '', applicationId = '', attachmentId = '' }) =>
      at.file({ callId, applicationId, attachmentId }),
  },
  {
    get: at.file,
    may: may.reviewApplications,
    async file({ here, params, query }: Visit<typeof at.file>) {
      const { callId, applicationId, attachmentId } = params
      const { file } = await stageFileFor(here, callId, applicationId, attachmentId)
      // Before the act that is on record there is nothing to read.
      if (file.lookedAt === null) throw new Missing()
      return { ...(await fileAnswer(here, file.fileId, query)), name: file.name }
    },
  },
])
