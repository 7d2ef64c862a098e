import {
  type FileAnswer,
  fileAnswer,
  keptBody,
  keptFile,
  Missing,
  routeTable,
  type Visit,
} from '#platform'
import { meeting as meetingPage } from '../meetings/addresses.ts'
import { ShowPage } from '../meetings/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { addPaper, replacePaper, sendMeetingPapers } from './actions/add-paper.ts'
import * as at from './addresses.ts'
import { paperSeenBy } from './tables.ts'

type OfPaper = Visit<typeof at.replacement>

/**
 * A paper was brought in by the city's own people, who stand for it when they send it: where the city has
 * no scanner, members get it all the same. What a scanner has found is never let out.
 */
async function paperFile({ here, params, query }: Visit<typeof at.paperFile>): Promise<FileAnswer> {
  const { fileId } = await paperSeenBy(here, params.paperId)
  if (fileId === null) throw new Missing()
  const kept = await keptFile(here, fileId)
  if (kept.state !== '未検査') return fileAnswer(here, fileId, query)
  return { type: kept.type, name: kept.name, body: keptBody(here, kept) }
}

async function AgainOnPaper({ params, ...visit }: OfPaper) {
  const { meetingId } = await paperSeenBy(visit.here, params.paperId)
  return ShowPage({ ...visit, params: { meetingId } })
}

const next = ({ meetingId = '' }: Readonly<Record<string, string>>) => meetingPage({ meetingId })

export const routes = routeTable([
  { post: at.papers, may: may.writeBodies, do: addPaper, again: ShowPage, next, files: true },
  {
    post: at.replacement,
    may: may.writeBodies,
    do: replacePaper,
    again: AgainOnPaper,
    next,
    files: true,
  },
  { post: at.sending, may: may.writeBodies, do: sendMeetingPapers, again: ShowPage, next },
  { get: at.paperFile, may: may.readLetters, file: paperFile },
])
