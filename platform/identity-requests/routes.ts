import { type RouteRow, routeTable, type Task } from '../routes.ts'
import { linkIdentity } from './actions/link-identity.ts'
import { openForIdentity } from './actions/open-for-identity.ts'
import { refuseIdentity } from './actions/refuse-identity.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { type StandingFor, showPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'
import { requestsWaiting } from './tables.ts'

const toRequest = ({ requestId = '' }: Readonly<Record<string, string>>) =>
  at.request({ requestId })

/** @param standingFor who stands for the business of a 法人番号, handed down from the register */
export function identityRequestRoutes(standingFor: StandingFor): readonly RouteRow[] {
  const ShowPage = showPage(standingFor)
  const show = { again: ShowPage, next: toRequest }
  return routeTable([
    {
      get: at.requests,
      may: may.seeRequests,
      page: ListPage,
      menu: { stage: 'rec', label: 'サインインの確認', order: 90 },
      help: '市の認証基盤やGビズIDで本人確認が済み、どの利用者かをまだ確かめていない人の一覧です。氏名を選び、本人に確かめてから、利用者に結び付けるか、新しく登録するか、断ります。',
    },
    {
      get: at.request,
      may: may.seeRequests,
      page: ShowPage,
      help: '提供元が伝えた氏名やグループは、確かめる手がかりです。メールや法人番号が同じでも、本人とは限りません。電話や窓口で本人に確かめ、どう確かめたかを書いてください。',
    },
    { post: at.link, may: may.decideRequests, do: linkIdentity, ...show },
    { post: at.account, may: may.decideRequests, do: openForIdentity, ...show },
    { post: at.refusal, may: may.decideRequests, do: refuseIdentity, ...show },
    {
      may: may.decideRequests,
      async today(here): Promise<Task[]> {
        const { count, since } = await requestsWaiting(here)
        if (count === 0) return []
        return [
          {
            kind: 'arrived',
            on: since,
            title: `サインインの確認を待つ人　${count}人`,
            note: '提供元で本人確認が済んだ人です。どの利用者かを確かめてください。',
            href: at.requests(),
            stage: 'rec',
            tag: '確認',
          },
        ]
      },
    },
  ])
}
