import { action, insist } from '#platform'
import { noLoopIsMade, theLineFits } from '../../chains/rules.ts'
import { chainSeenBy, graphOf, touchChain } from '../../chains/tables.ts'
import { theChainIsOpen } from '../../nodes/rules.ts'
import { may } from '../../permissions.ts'
import { EdgeForm } from '../forms.ts'
import { branchFor } from '../rules.ts'
import { keepEdge } from '../tables.ts'

/** What is needed is tied to what needs it. */
export const addEdge = action({
  verb: 'clusters.add-edge',
  may: may.writeChains,
  form: EdgeForm,

  async run(here, { chainId, fromNode, toNode, logic, branch, products }) {
    const chain = await chainSeenBy(here, chainId)
    const graph = await graphOf(here, chainId)
    const line = {
      fromNode,
      toNode,
      logic,
      branch: logic === 'OR' ? branchFor(graph.edges, toNode, branch) : 0,
      products: logic === 'OPT' ? products : [],
    }
    insist(theChainIsOpen(chain), theLineFits(graph, line), noLoopIsMade(graph, line))
    await keepEdge(here, chainId, line)
    await touchChain(here, chainId)
    return { about: chainId, noted: { after: line }, say: '矢印を加えました。' }
  },
})
