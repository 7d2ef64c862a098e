import { dayInJapan } from '#packages/japan'
import { fileAnswer, Missing, routeTable, type Visit } from '#platform'
import { auditCase } from '../audit-cases/addresses.ts'
import { AuditCasePage } from '../audit-cases/pages/case-page.tsx'
import { reviews } from '../declarations/addresses.ts'
import { may } from '../permissions.ts'
import { papersShown } from '../stage-views/tables.ts'
import { askReader } from './actions/ask-reader.ts'
import { declineReading, openReading, openReadingFile, writeReading } from './actions/read-again.ts'
import * as at from './addresses.ts'
import { ReadingPage } from './pages/reading-page.tsx'
import { theReadingIsOpen } from './rules.ts'
import { ownReading, ownReadings, readingFiles } from './tables.ts'

type Params = Readonly<Record<string, string>>
const of = ({ drawId = '', applicationId = '' }: Params) => ({ drawId, applicationId })
const own = { again: ReadingPage, next: (params: Params) => at.reading(of(params)) }

export const routes = routeTable([
  {
    get: at.reading,
    may: may.reviewApplications,
    page: ReadingPage,
    help: '抽出監査で選ばれた申請を、採点した委員とは別に読み直します。審査会の点は見せません。点は一度だけ記録できます。',
  },
  { post: at.opening, may: may.reviewApplications, do: openReading, ...own },
  { post: at.reading, may: may.reviewApplications, do: writeReading, ...own },
  {
    post: at.fileOpening,
    may: may.reviewApplications,
    do: openReadingFile,
    again: ReadingPage,
    next: (params: Params) => at.file({ ...of(params), attachmentId: params.attachmentId ?? '' }),
  },
  {
    get: at.file,
    may: may.reviewApplications,
    async file({ here, params, query }: Visit<typeof at.file>) {
      const own = await ownReading(here, params)
      if (theReadingIsOpen(own) !== true || own.openedAt === null) throw new Missing()
      const { isBlind } = await papersShown(here, own)
      const files = await readingFiles(here, own, isBlind)
      const shown = files.find(({ id }) => id === params.attachmentId)
      // Before the act that is on record there is nothing to read.
      if (!shown || shown.lookedAt === null) throw new Missing()
      return { ...(await fileAnswer(here, shown.fileId, query)), name: shown.name }
    },
  },
  {
    post: at.declining,
    may: may.reviewApplications,
    do: declineReading,
    again: ReadingPage,
    next: () => reviews(),
  },
  {
    post: at.asking,
    may: may.recordAudits,
    do: askReader,
    again: AuditCasePage,
    next: (params: Params) => auditCase(of(params)),
  },
  {
    may: may.reviewApplications,
    async today(here) {
      const open = (await ownReadings(here)).filter(
        (one) => one.readAt === null && one.declinedAt === null && one.closedAt === null,
      )
      return open.map((one) => ({
        kind: 'arrived' as const,
        on: dayInJapan(one.askedAt),
        title: '抽出監査の読み直しをする',
        note: `${one.callName}　案件${one.code}`,
        href: at.reading(one),
        stage: 'act' as const,
        tag: '審査',
      }))
    },
  },
])
