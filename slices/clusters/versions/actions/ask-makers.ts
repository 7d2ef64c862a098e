import { action, insist, insistFresh } from '#platform'
import { nothingIsMissing } from '../../chains/rules.ts'
import { chainSeenBy, graphOf, moveToState } from '../../chains/tables.ts'
import { may } from '../../permissions.ts'
import { InquiryForm } from '../forms.ts'
import { itCanBeAsked } from '../rules.ts'
import { keepInquiry } from '../tables.ts'

/** The trade is asked whether the chain is right; who was asked is kept. */
export const askMakers = action({
  verb: 'clusters.ask-makers',
  may: may.writeChains,
  form: InquiryForm,

  async run(here, { chainId, version, asked, note }) {
    const chain = await chainSeenBy(here, chainId)
    insistFresh(version, chain.version, {}, {}, { facts: { 状態: chain.state } })
    insist(itCanBeAsked(chain), nothingIsMissing(await graphOf(here, chainId)))
    await keepInquiry(here, chainId, { asked, note })
    await moveToState(here, chainId, { state: '確認中', number: chain.number })
    return {
      about: chainId,
      noted: { asked: asked.split('\n').length },
      say: '確認を頼んだことを記録しました。',
    }
  },
})
