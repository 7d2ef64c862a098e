import { action, insist } from '#platform'
import { chainSeenBy, graphOf, touchChain } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { NodeForm } from '../forms.ts'
import { theChainIsOpen, theNodeFits } from '../rules.ts'
import { keepNode } from '../tables.ts'

/** A step, a tool, a material or a product enters the chain. */
export const addNode = action({
  verb: 'clusters.add-node',
  may: may.writeChains,
  form: NodeForm,

  async run(here, { chainId, ...typed }) {
    const chain = await chainSeenBy(here, chainId)
    const graph = await graphOf(here, chainId)
    insist(theChainIsOpen(chain), theNodeFits(graph, typed, null))
    const nodeId = await keepNode(here, chainId, typed)
    await touchChain(here, chainId)
    return {
      about: chainId,
      noted: { nodeId, after: typed },
      params: { chainId, nodeId },
      say: `「${typed.name}」を加えました。次に、何が要るかを矢印でつないでください。`,
    }
  },
})
