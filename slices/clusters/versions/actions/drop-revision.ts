import { action, broken, insist, insistFresh } from '#platform'
import {
  chainSeenBy,
  emptyGraph,
  fixedGraphOf,
  graphOf,
  keepGraph,
  moveToState,
} from '../../chains/tables.ts'
import { closeRemovals } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { RevisionForm } from '../forms.ts'
import { changesBetween } from '../rules.ts'

/** What leads to the next version is given up; the chain stands again as it was last fixed. */
export const dropRevision = action({
  verb: 'clusters.drop-revision',
  may: may.writeChains,
  form: RevisionForm,

  async run(here, { chainId, version }) {
    const chain = await chainSeenBy(here, chainId)
    insistFresh(version, chain.version, {}, {}, { facts: { 状態: chain.state } })
    const fixed = await fixedGraphOf(here, chainId)
    insist(
      (fixed !== null && chain.state !== '確定') ||
        broken('やめられる改訂がありません。確定した連鎖は、改訂を始めてから直します。'),
    )
    if (fixed === null) return { about: chainId }
    const given = changesBetween(fixed.content, await graphOf(here, chainId))
    await closeRemovals(here, chainId)
    await emptyGraph(here, chainId)
    await keepGraph(here, chainId, fixed.content.nodes, fixed.content.edges)
    await moveToState(here, chainId, { state: '確定', number: chain.number })
    return {
      about: chainId,
      // What was given up stays in the record, change by change.
      noted: { number: fixed.number, given },
      say: `改訂をやめて、第${fixed.number}版に戻しました。`,
    }
  },
})
