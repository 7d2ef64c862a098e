import { action, insist, insistFresh } from '#platform'
import { chainSeenBy, moveToState } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { RevisionForm } from '../forms.ts'
import { itIsFixed } from '../rules.ts'

/** A fixed chain is opened again; its version stays as it was, and figures are still made by it. */
export const startRevision = action({
  verb: 'clusters.start-revision',
  may: may.writeChains,
  form: RevisionForm,

  async run(here, { chainId, version }) {
    const chain = await chainSeenBy(here, chainId)
    insistFresh(version, chain.version, {}, {}, { facts: { 状態: chain.state } })
    insist(itIsFixed(chain))
    await moveToState(here, chainId, { state: '改訂中', number: chain.number })
    return {
      about: chainId,
      noted: { from: chain.number },
      say: `改訂を始めました。次に確定するまで、数字は第${chain.number}版で計算します。`,
    }
  },
})
