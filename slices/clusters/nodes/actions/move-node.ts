import { action, broken, insist, Missing } from '#platform'
import { chainSeenBy, graphOf, touchChain } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { MoveForm } from '../forms.ts'
import { movedOrder, theChainIsOpen } from '../rules.ts'
import { orderNodes } from '../tables.ts'

/** A step changes places with the one before or after it in the table. */
export const moveNode = action({
  verb: 'clusters.move-node',
  may: may.writeChains,
  form: MoveForm,

  async run(here, { chainId, nodeId, to }) {
    insist(theChainIsOpen(await chainSeenBy(here, chainId)))
    const { nodes } = await graphOf(here, chainId)
    const node = nodes.find(({ id }) => id === nodeId)
    if (!node) throw new Missing()
    const order = movedOrder(
      nodes.map(({ id }) => id),
      nodeId,
      to,
    )
    const end = to === 'before' ? 'いちばん前' : 'いちばん後ろ'
    insist(order !== null || broken(`「${node.name}」は、もう${end}にあります。`))
    if (order) await orderNodes(here, order)
    await touchChain(here, chainId)
    return { about: chainId, noted: { nodeId, to }, say: `「${node.name}」を動かしました。` }
  },
})
