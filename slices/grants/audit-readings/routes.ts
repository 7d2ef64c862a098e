import { dayInJapan } from '#packages/japan'
import { routeTable } from '#platform'
import { auditCase } from '../audit-cases/addresses.ts'
import { AuditCasePage } from '../audit-cases/pages/case-page.tsx'
import { reviews } from '../declarations/addresses.ts'
import { may } from '../permissions.ts'
import { askReader } from './actions/ask-reader.ts'
import { declineReading, openReading, writeReading } from './actions/read-again.ts'
import * as at from './addresses.ts'
import { ReadingPage } from './pages/reading-page.tsx'
import { ownReadings } from './tables.ts'

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
