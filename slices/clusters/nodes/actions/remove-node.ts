import { action, insist, Missing } from '#platform'
import { chainSeenBy, graphOf, touchChain } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { NodeStepForm } from '../forms.ts'
import { takenWith, theChainIsOpen } from '../rules.ts'
import { countFor, takeOut } from '../tables.ts'

/** A step is taken out with its lines; all of it can be put back. */
export const removeNode = action({
  verb: 'clusters.remove-node',
  may: may.writeChains,
  form: NodeStepForm,

  async run(here, { chainId, nodeId }) {
    insist(theChainIsOpen(await chainSeenBy(here, chainId)))
    const { nodes, edges } = await graphOf(here, chainId)
    const node = nodes.find(({ id }) => id === nodeId)
    if (!node) throw new Missing()
    const { gone, changed } = takenWith(edges, nodeId)
    const counted = edges.filter(({ id }) => changed.some((one) => one.id === id))
    const said = `「${node.name}」${gone.length > 0 ? `と矢印${gone.length}本` : ''}`
    await takeOut(here, chainId, said, { nodes: [node], edges: gone, counted })
    for (const { id, products } of changed) await countFor(here, id, products)
    await touchChain(here, chainId)
    return {
      about: chainId,
      noted: { before: node, lines: gone.length },
      say: `${said}を消しました。下の「消したもの」から元に戻せます。`,
    }
  },
})
