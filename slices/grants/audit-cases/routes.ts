import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { checkOriginal, closeAudit, matchAgain, readAgain } from './actions/audit-application.ts'
import * as at from './addresses.ts'
import { AuditCasePage } from './pages/case-page.tsx'

const onPage = {
  again: AuditCasePage,
  next: ({ drawId = '', applicationId = '' }: Readonly<Record<string, string>>) =>
    at.auditCase({ drawId, applicationId }),
}

export const routes = routeTable([
  {
    get: at.auditCase,
    may: may.seeAudits,
    page: AuditCasePage,
    help: '抽出した一件を確かめ直します。今日の登録で利害関係を照らし、採点していない二人が読み直し、領収書を原本で見ます。結果は、案件に関わっていない職員が決めます。',
  },
  { post: at.matching, may: may.recordAudits, do: matchAgain, ...onPage },
  { post: at.reading, may: may.recordAudits, do: readAgain, ...onPage },
  { post: at.original, may: may.recordAudits, do: checkOriginal, ...onPage },
  { post: at.closing, may: may.recordAudits, do: closeAudit, ...onPage },
])
