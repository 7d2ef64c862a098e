import { rootOf, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { askSilentLeaders } from './actions/ask-silent-leaders.ts'
import { backVision, endBackingOfVision, recordPaperBacking } from './actions/back-vision.ts'
import { beginVision } from './actions/begin-vision.ts'
import { publishVision, sendBackVision } from './actions/publish-vision.ts'
import { rewriteVision } from './actions/rewrite-vision.ts'
import { submitVision } from './actions/submit-vision.ts'
import { endVision, writeYearLine } from './actions/write-year-line.ts'
import * as at from './addresses.ts'
import { BackingPage } from './pages/backing-page.tsx'
import { OwnPage, OwnVisionPage } from './pages/own-pages.tsx'
import { ShownPage, TownPage, townCsv } from './pages/public-pages.tsx'
import { ListPage, ShowPage } from './pages/staff-pages.tsx'
import { WritingPage } from './pages/writing-page.tsx'
import { visionsSubmitted } from './tables.ts'

const toOwn = ({ visionId = '' }: Readonly<Record<string, string>>) => at.ownVision({ visionId })
const toVision = ({ visionId = '' }: Readonly<Record<string, string>>) => at.vision({ visionId })
const toBacking = ({ backingPid = '' }: Readonly<Record<string, string>>) =>
  at.backing({ backingPid })

const onOwn = { again: OwnVisionPage, next: toOwn }
const onVision = { again: ShowPage, next: toVision }
const onBacking = { again: BackingPage, next: toBacking }

export const routes = routeTable([
  {
    ...rootOf(at.part),
    may: may.seePublished,
  },
  {
    get: at.town,
    may: may.seePublished,
    page: TownPage,
    help: '事業者・団体・個人が書いたビジョンの一覧です。公開は、市の推薦ではありません。',
  },
  { get: at.townCsv, may: may.seePublished, file: townCsv },
  {
    get: at.shown,
    may: may.seePublished,
    page: ShownPage,
    help: '一つのビジョンと、賛同する方、市の受け止め、毎年の「その後」です。',
  },
  {
    get: at.backing,
    may: may.backVisions,
    page: BackingPage,
    help: '渡されたアドレスのビジョンに賛同します。名前を公開しないこともできます。',
  },
  { post: at.backing, may: may.backVisions, do: backVision, ...onBacking },
  { post: at.backingEnd, may: may.backVisions, do: endBackingOfVision, ...onBacking },
  {
    get: at.own,
    may: may.leadVisions,
    page: OwnPage,
    menu: { stage: 'decide', label: '自分のビジョン', order: 62 },
    help: '自分が書いたビジョンです。下書きはほかの人に見えません。',
  },
  {
    get: at.writing,
    may: may.leadVisions,
    page: WritingPage,
    help: '3年度より先の姿を400字で、自分たちがすることを三つ書きます。',
  },
  {
    post: at.writing,
    may: may.leadVisions,
    do: beginVision,
    again: WritingPage,
    next: toOwn,
  },
  {
    get: at.ownVision,
    may: may.leadVisions,
    page: OwnVisionPage,
    help: '自分のビジョンを直し、賛同する方を集め、提出します。公開の後は、毎年度「その後」を一行書きます。',
  },
  { post: at.text, may: may.leadVisions, do: rewriteVision, ...onOwn },
  { post: at.submission, may: may.leadVisions, do: submitVision, ...onOwn },
  { post: at.yearLine, may: may.leadVisions, do: writeYearLine, ...onOwn },
  { post: at.end, may: may.leadVisions, do: endVision, ...onOwn },
  {
    get: at.visions,
    may: may.seeVisions,
    page: ListPage,
    menu: { stage: 'decide', label: '主体提案ビジョン', order: 52 },
    help: '提出されたビジョンです。公開を待つものが上に並びます。公開したら、受け止めを回答として書きます。',
  },
  {
    get: at.vision,
    may: may.seeVisions,
    page: ShowPage,
    help: '一つのビジョンです。市は文を直せません。個人情報か中傷があるときだけ、示して返します。',
  },
  { post: at.publication, may: may.publishVisions, do: publishVision, ...onVision },
  { post: at.sendingBack, may: may.publishVisions, do: sendBackVision, ...onVision },
  { post: at.paperBacking, may: may.publishVisions, do: recordPaperBacking, ...onVision },
  { every: 'day', do: askSilentLeaders },
  {
    may: may.publishVisions,
    async today(here) {
      return (await visionsSubmitted(here))
        .filter(({ textPublishedOn }) => textPublishedOn === null)
        .slice(0, 10)
        .map((vision) => ({
          kind: 'arrived' as const,
          on: vision.submittedOn,
          title: `ビジョンを確かめて公開する：${vision.title}`,
          note: vision.leaderName,
          href: at.vision({ visionId: vision.id }),
          stage: 'decide' as const,
          tag: 'ビジョン',
        }))
    },
  },
])
