import { pageOf, routeTable, withQuery } from '#platform'
import { routes as applicationRoutes } from '../applications/routes.ts'
import { routes as cardRoutes } from '../cards/routes.ts'
import { routes as correctionRoutes } from '../corrections/routes.ts'
import { routes as lookRoutes } from '../looks/routes.ts'
import * as ownAt from '../own-records/addresses.ts'
import { routes as ownRoutes } from '../own-records/routes.ts'
import { may } from '../permissions.ts'
import { routes as publicationRoutes } from '../publications/routes.ts'
import { routes as shareRoutes } from '../shares/routes.ts'
import { giveConsent, giveOwnConsent } from './actions/give-consent.ts'
import { withdrawConsent, withdrawOwnConsent } from './actions/withdraw-consent.ts'
import * as at from './addresses.ts'
import { NewConsentPage, OwnNewConsentPage } from './pages/consent-form.tsx'
import { ConsentsPage, OwnConsentsPage } from './pages/consents-page.tsx'
import { consentSorts, consentsFile, ListPage } from './pages/list-page.tsx'
import { consentPage } from './tables.ts'

const toConsents = ({ businessId = '' }: Readonly<Record<string, string>>) =>
  at.consents({ businessId })
const toOwnConsents = ({ businessId = '' }: Readonly<Record<string, string>>) =>
  ownAt.ownConsents({ businessId })

const consentRoutes = routeTable([
  {
    get: at.register,
    may: may.seeConsents,
    page: ListPage,
    help: '台帳のすべての同意です。「公開の同意があり、未掲載」で絞ると、公開名簿に載せる仕事が分かります。期限の近いものは、早めに本人に確かめてください。',
  },
  { get: at.registerCsv, may: may.seeConsents, file: consentsFile },
  {
    get: at.consents,
    may: may.seeConsents,
    page: ConsentsPage,
    help: '目的・提供先・範囲・期限ごとの同意です。記録がないことは、同意していないことです。撤回は、記録したときから効きます。',
  },
  {
    get: at.newConsent,
    may: may.writeBusinesses,
    page: NewConsentPage,
    help: '署名または口頭でもらった同意を記録します。同じ目的・提供先の同意があるときは、新しいものに置き換わります。',
  },
  {
    post: at.consents,
    may: may.writeBusinesses,
    do: giveConsent,
    again: NewConsentPage,
    next: toConsents,
  },
  {
    post: at.withdrawal,
    may: may.writeBusinesses,
    do: withdrawConsent,
    again: ConsentsPage,
    next: toConsents,
  },
  {
    get: ownAt.ownConsents,
    may: may.keepOwnRecord,
    page: OwnConsentsPage,
    help: 'あなたの登録を、何のために、だれに見せてよいかです。いつでも撤回でき、撤回したときから見えなくなります。',
  },
  {
    get: ownAt.ownNewConsent,
    may: may.keepOwnRecord,
    page: OwnNewConsentPage,
    help: '目的を選び、範囲と期限を決めて同意します。前の同意は、新しい同意に置き換わります。',
  },
  {
    post: ownAt.ownConsents,
    may: may.keepOwnRecord,
    do: giveOwnConsent,
    again: OwnNewConsentPage,
    next: toOwnConsents,
  },
  {
    post: ownAt.ownWithdrawal,
    may: may.keepOwnRecord,
    do: withdrawOwnConsent,
    again: OwnConsentsPage,
    next: toOwnConsents,
  },
  {
    may: may.publishBusinesses,
    async today(here) {
      const filter = { state: 'unpublished' }
      const page = pageOf({}, consentSorts, { size: 1 })
      const { rows, total } = await consentPage(here, filter, page)
      const [first] = rows
      if (first === undefined) return []
      return [
        {
          kind: 'arrived' as const,
          on: null,
          title: `公開の同意があり、まだ載せていない事業者：${total}件`,
          note: `${first.business}ほか`,
          href: withQuery(at.register(), filter),
          stage: 'tell' as const,
          tag: '未掲載',
        },
      ]
    },
  },
])

/** What outsiders, businesses and the public meet of the register, and who keeps watch over it. */
export const routes = [
  ...consentRoutes,
  ...shareRoutes,
  ...publicationRoutes,
  ...ownRoutes,
  ...correctionRoutes,
  ...applicationRoutes,
  ...lookRoutes,
  ...cardRoutes,
]
