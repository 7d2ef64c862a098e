import { action, insist, Missing } from '#platform'
import { namesIn } from '../../chains/rules.ts'
import { chainSeenBy, graphOf, touchChain } from '../../chains/tables.ts'
import { theChainIsOpen } from '../../nodes/rules.ts'
import { takeOut } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { EdgeRemovalForm } from '../forms.ts'

/** A line is taken out; it can be put back. */
export const removeEdge = action({
  verb: 'clusters.remove-edge',
  may: may.writeChains,
  form: EdgeRemovalForm,

  async run(here, { chainId, fromNode, toNode }) {
    const chain = await chainSeenBy(here, chainId)
    insist(theChainIsOpen(chain))
    const graph = await graphOf(here, chainId)
    const edge = graph.edges.find((one) => one.fromNode === fromNode && one.toNode === toNode)
    if (!edge) throw new Missing()
    const names = namesIn(graph)
    const said = `矢印「${names.get(fromNode)}→${names.get(toNode)}」`
    await takeOut(here, chainId, said, { nodes: [], edges: [edge], counted: [] })
    await touchChain(here, chainId)
    return {
      about: chainId,
      noted: { before: edge },
      say: `${said}を消しました。下の「消したもの」から元に戻せます。`,
    }
  },
})
