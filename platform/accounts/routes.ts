import { withQuery } from '../addresses.ts'
import { routeTable } from '../routes.ts'
import { amendAccount } from './actions/amend-account.ts'
import { beginFactor } from './actions/begin-factor.ts'
import { beginLink } from './actions/begin-link.ts'
import { changePassword } from './actions/change-password.ts'
import { confirmFactor } from './actions/confirm-factor.ts'
import { endAccount } from './actions/end-account.ts'
import { endRole } from './actions/end-role.ts'
import { endSessions } from './actions/end-sessions.ts'
import { forgetFactor } from './actions/forget-factor.ts'
import { grantRole } from './actions/grant-role.ts'
import { invitePerson, linkOf } from './actions/invite-person.ts'
import { openAccount } from './actions/open-account.ts'
import { removeFactor } from './actions/remove-factor.ts'
import { setPreferences } from './actions/set-preferences.ts'
import { unlinkIdentity } from './actions/unlink-identity.ts'
import { unlinkOwnIdentity } from './actions/unlink-own-identity.ts'
import * as at from './addresses.ts'
import { LetterPage } from './pages/letter-page.tsx'
import { ListPage, listCsv } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { OwnFactorPage } from './pages/own-factor-page.tsx'
import { OwnPage } from './pages/own-page.tsx'
import { OwnWayPage } from './pages/own-way-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'

const own = may.keepOwnAccount
const keep = may.keepAccounts
const ofAccount = ({ accountId = '' }: Readonly<Record<string, string>>) =>
  at.account({ accountId })
const toOwn = () => at.own()
const toFactor = () => at.ownSecondFactor()
const show = { again: ShowPage, next: ofAccount }

export const accountRoutes = routeTable([
  {
    get: at.own,
    may: own,
    page: OwnPage,
    help: '自分のアカウントの画面です。パスワードを変える、認証アプリを登録する、ほかの端末のサインインを終える、お知らせのメールと1文字のキー操作を選ぶ、ことができます。氏名や所属が違うときは、情報政策課に知らせてください。',
  },
  { post: at.ownPassword, may: own, do: changePassword, again: OwnPage, next: () => '/sign-in' },
  { post: at.ownSessions, may: own, do: endSessions, again: OwnPage, next: toOwn },
  { post: at.ownPreferences, may: own, do: setPreferences, again: OwnPage, next: toOwn },
  {
    get: at.ownSecondFactor,
    may: own,
    page: OwnFactorPage,
    help: '認証アプリを登録する画面です。QRコードをアプリで読み取り、予備コードを紙に控え、アプリの6けたの数字を入れます。端末を替えるときは、登録し直してください。予備コードは、端末をなくしたときに一つにつき一度だけ使えます。',
  },
  { post: at.ownSecondFactor, may: own, do: beginFactor, again: OwnFactorPage, next: toFactor },
  { post: at.ownConfirmation, may: own, do: confirmFactor, again: OwnFactorPage, next: toOwn },
  { post: at.ownRemoval, may: own, do: removeFactor, again: OwnFactorPage, next: toOwn },
  {
    get: at.ownWay,
    may: own,
    page: OwnWayPage,
    help: '市の認証基盤やGビズIDを、自分のサインインの方法に加える画面です。本人確認のあと提供元の画面に移り、ご自分のIDで入ると加わります。アカウントの画面でいつでも外せますが、最後の一つは外せません。',
  },
  {
    post: at.ownWay,
    may: own,
    do: beginLink,
    again: OwnWayPage,
    next: ({ kind = '' }) => at.ownWay({ kind }),
  },
  { post: at.ownIdentityRemoval, may: own, do: unlinkOwnIdentity, again: OwnPage, next: toOwn },
  {
    get: at.accounts,
    may: may.seeAccounts,
    page: ListPage,
    menu: { stage: 'rec', label: '利用者', order: 91 },
    help: 'サインインできる人の一覧です。氏名・ID・所属でさがし、見出しを押すと並べ替えます。名前を選ぶと、役割の期間、手紙、停止の操作ができます。役割を与えるなどの大切な操作の前には、パスワードをもう一度確かめます。',
  },
  { get: at.accountsCsv, may: may.seeAccounts, file: listCsv },
  {
    get: at.newAccount,
    may: keep,
    page: NewPage,
    help: '利用者を登録する画面です。IDはあとから変えられません。役割は最小限にし、任期のある人には使い終える日を入れてください。登録したあと、本人に渡す手紙を印刷します。',
  },
  { post: at.accounts, may: keep, do: openAccount, again: NewPage, next: ofAccount },
  {
    get: at.account,
    may: may.seeAccounts,
    page: ShowPage,
    help: '一人の利用者の画面です。役割は期間で持ち、終える日の24時に切れます。異動は「登録を直す」で所属を変えると、すべての端末でサインアウトします。自分のIDについての操作は、ほかの担当に依頼してください。',
  },
  { post: at.amendment, may: keep, do: amendAccount, ...show },
  { post: at.ending, may: keep, do: endAccount, ...show },
  { post: at.roles, may: keep, do: grantRole, ...show },
  { post: at.roleEnding, may: keep, do: endRole, ...show },
  { post: at.secondFactorLoss, may: keep, do: forgetFactor, ...show },
  { post: at.identityRemoval, may: keep, do: unlinkIdentity, ...show },
  {
    post: at.invitation,
    may: keep,
    do: invitePerson,
    again: ShowPage,
    next({ accountId = '' }, done) {
      const link = linkOf(done)
      return link ? withQuery(at.letter({ accountId }), { link }) : at.account({ accountId })
    },
  },
  {
    get: at.letter,
    may: keep,
    page: LetterPage,
    help: '本人に渡す手紙です。この画面を閉じると、同じ手紙は二度と表示できません。印刷して封筒に入れ、本人に直接渡してください。IDは別に伝えます。',
  },
])
