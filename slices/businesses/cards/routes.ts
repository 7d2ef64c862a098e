import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { provideCard } from './actions/provide-card.ts'
import * as at from './addresses.ts'
import { CardPage, cardFile } from './pages/card-page.tsx'
import { ProvisionPage, ProvisionsPage, provisionFile } from './pages/provisions-page.tsx'

export const routes = routeTable([
  {
    get: at.card,
    may: may.seeBusinesses,
    page: CardPage,
    help: '見せる範囲（庁内・提供先・公開）ごとの一枚のカードです。財務と担い手は、目的を残して開いているあいだだけ印刷されます。',
  },
  { get: at.cardPdf, may: may.seeBusinesses, file: cardFile },
  {
    get: at.provisions,
    may: may.seeConsents,
    page: ProvisionsPage,
    help: '外に渡したカードの記録です。渡したときのまま残り、同意が撤回されると「同意撤回」が付きます。',
  },
  {
    post: at.provisions,
    may: may.writeBusinesses,
    do: provideCard,
    again: ProvisionsPage,
    next: ({ businessId = '', provisionId = '' }) => at.provision({ businessId, provisionId }),
  },
  {
    get: at.provision,
    may: may.seeConsents,
    page: ProvisionPage,
    help: '渡したときのままのカードです。財務と担い手は、目的を残して開いているあいだだけ出ます。',
  },
  { get: at.provisionPdf, may: may.seeConsents, file: provisionFile },
])
