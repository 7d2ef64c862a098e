import { routeTable } from '#platform'
import { chain } from '../chains/addresses.ts'
import { ShowPage } from '../chains/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { addEdge } from './actions/add-edge.ts'
import { removeEdge } from './actions/remove-edge.ts'
import * as at from './addresses.ts'

const toChain = (params: Readonly<Record<string, string>>) =>
  chain({ chainId: params.chainId ?? '' })

export const routes = routeTable([
  { post: at.edges, may: may.writeChains, do: addEdge, again: ShowPage, next: toChain },
  { post: at.edgeRemoval, may: may.writeChains, do: removeEdge, again: ShowPage, next: toChain },
])
