import { routeTable } from '#platform'
import { chain } from '../chains/addresses.ts'
import { ShowPage as ChainPage } from '../chains/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { addNode } from './actions/add-node.ts'
import { moveNode } from './actions/move-node.ts'
import { removeNode } from './actions/remove-node.ts'
import { restoreRemoval } from './actions/restore-removal.ts'
import { reviseNode } from './actions/revise-node.ts'
import * as at from './addresses.ts'
import { EditPage } from './pages/edit-page.tsx'
import { NewPage } from './pages/new-page.tsx'

const toChain = (params: Readonly<Record<string, string>>) =>
  chain({ chainId: params.chainId ?? '' })

export const routes = routeTable([
  {
    get: at.newNode,
    may: may.writeChains,
    page: NewPage,
    help: '工程のほか、道具・材料・検査や物流・製品も加えられます。担い手を数えるには、市の工程の一覧と結んでください。',
  },
  { post: at.nodes, may: may.writeChains, do: addNode, again: NewPage, next: toChain },
  {
    get: at.node,
    may: may.writeChains,
    page: EditPage,
    help: '名前や供給の状態を直し、矢印を消し、並びを変えます。消したものは、連鎖のページから元に戻せます。',
  },
  { post: at.node, may: may.writeChains, do: reviseNode, again: EditPage, next: toChain },
  {
    post: at.nodeMove,
    may: may.writeChains,
    do: moveNode,
    again: EditPage,
    next: (params) => at.node({ chainId: params.chainId ?? '', nodeId: params.nodeId ?? '' }),
  },
  { post: at.nodeRemoval, may: may.writeChains, do: removeNode, again: EditPage, next: toChain },
  {
    post: at.restoration,
    may: may.writeChains,
    do: restoreRemoval,
    again: ChainPage,
    next: toChain,
  },
])
