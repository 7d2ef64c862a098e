import { formatShortWareki } from '#packages/japan'
import { routeTable } from '#platform'
import { application as caseAt } from '../applications/addresses.ts'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { dutiesFile, ListPage } from './pages/list-page.tsx'
import { postsOf, urgencyOf } from './rules.ts'
import { dutiesOfPosts } from './tables.ts'

export const routes = routeTable([
  {
    get: at.duties,
    may: may.seeDuties,
    page: ListPage,
    menu: { stage: 'act', label: '補助金の期限', order: 32 },
    help: '補助金について、あなたの職が受け持つ期限のすべてです。前任者から引き継いだものも、ここに並びます。期限の近さと、することや申請者の言葉で絞れます。',
  },
  { get: at.dutiesCsv, may: may.seeDuties, file: dutiesFile },
  {
    may: may.seeDuties,
    async today(here) {
      const open = await dutiesOfPosts(here, postsOf(here.person.roles))
      return open
        .filter(({ dueOn }) => urgencyOf(dueOn, here.today) !== '先')
        .slice(0, 20)
        .map((duty) => ({
          kind: 'due' as const,
          on: duty.dueOn,
          title: `${duty.what}：${duty.applicantName}`,
          note: `${duty.schemeName}　${duty.label || '受付前'}　${formatShortWareki(duty.dueOn)}`,
          href: caseAt({ applicationId: duty.applicationId }),
          stage: 'act' as const,
          tag: '補助金',
        }))
    },
  },
])
