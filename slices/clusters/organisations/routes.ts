import { routeTable } from '#platform'
import { overview } from '../addresses.ts'
import { may } from '../permissions.ts'
import { recordOrganisation } from './actions/record-organisation.ts'
import { reviseOrganisation } from './actions/revise-organisation.ts'
import * as at from './addresses.ts'
import { EditPage, NewPage } from './pages/edit-page.tsx'

const toOverview = ({ clusterId = '' }: Readonly<Record<string, string>>) => overview({ clusterId })

export const routes = routeTable([
  {
    get: at.newOrganisation,
    may: may.writeClusters,
    page: NewPage,
    help: '会員数には、いつの数かを添えてください。分からない数は空けておきます。',
  },
  {
    post: at.organisations,
    may: may.writeClusters,
    do: recordOrganisation,
    again: NewPage,
    next: toOverview,
  },
  {
    get: at.organisation,
    may: may.writeClusters,
    page: EditPage,
    help: '解散した団体は消さず、解散の年を入れて残します。',
  },
  {
    post: at.organisation,
    may: may.writeClusters,
    do: reviseOrganisation,
    again: EditPage,
    next: toOverview,
  },
])
