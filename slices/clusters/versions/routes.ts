import { routeTable } from '#platform'
import { chain } from '../chains/addresses.ts'
import { ShowPage as ChainPage } from '../chains/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { askMakers } from './actions/ask-makers.ts'
import { dropRevision } from './actions/drop-revision.ts'
import { fixChain } from './actions/fix-chain.ts'
import { startRevision } from './actions/start-revision.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'

const toChain = (params: Readonly<Record<string, string>>) =>
  chain({ chainId: params.chainId ?? '' })

export const routes = routeTable([
  {
    get: at.versions,
    may: may.seeChains,
    page: ListPage,
    help: '確定した版の一覧です。産地のだれが確かめたか、前の版から何が変わったかが残ります。',
  },
  {
    get: at.version,
    may: may.seeChains,
    page: ShowPage,
    help: '確定したときのままの連鎖です。比べる版を選ぶと、何が変わったかが出ます。',
  },
  { post: at.versions, may: may.writeChains, do: fixChain, again: ChainPage, next: toChain },
  { post: at.inquiries, may: may.writeChains, do: askMakers, again: ChainPage, next: toChain },
  { post: at.revision, may: may.writeChains, do: startRevision, again: ChainPage, next: toChain },
  { post: at.revisionEnd, may: may.writeChains, do: dropRevision, again: ChainPage, next: toChain },
])
