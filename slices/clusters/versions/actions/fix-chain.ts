import { action, insist, insistFresh } from '#platform'
import { nothingIsMissing } from '../../chains/rules.ts'
import { chainSeenBy, graphOf, moveToState } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { FixForm } from '../forms.ts'
import { itWasAsked } from '../rules.ts'
import { keepVersion } from '../tables.ts'

/** What the trade has found right becomes a version; figures are made by it and name it. */
export const fixChain = action({
  verb: 'clusters.fix-chain',
  may: may.writeChains,
  form: FixForm,

  async run(here, { chainId, version, checkedBy }) {
    const chain = await chainSeenBy(here, chainId)
    insistFresh(version, chain.version, {}, {}, { facts: { 状態: chain.state } })
    const graph = await graphOf(here, chainId)
    insist(itWasAsked(chain), nothingIsMissing(graph))
    await keepVersion(here, chain, graph, checkedBy)
    const number = chain.number + 1
    await moveToState(here, chainId, { state: '確定', number })
    return {
      about: chainId,
      // Names stand in the version, for those who may see them; the record of acts has how many.
      noted: { number, checkers: checkedBy.split('\n').length },
      say: `第${number}版として確定しました。これからの見通しの数字は、この版で計算します。`,
    }
  },
})
