import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { ChairWayForm } from '../forms.ts'
import { itHasNotEnded, itsBasisLetsItDecide } from '../rules.ts'
import { bodySeenBy, chooseWay } from '../tables.ts'

/** A or B, with the article that it is read from: no city has this by default. */
export const chooseChairWay = action({
  verb: 'councils.choose-chair-way',
  may: may.writeBodies,
  form: ChairWayForm,

  async run(here, { bodyId, way, article, version }) {
    const body = await bodySeenBy(here, bodyId)
    insistFresh(
      version,
      body.version,
      { way: body.chairWay ?? '', article: body.chairWayArticle },
      { way: '議長の表決', article: '条文' },
    )
    insist(itHasNotEnded(body), itsBasisLetsItDecide(body.basis))
    await chooseWay(here, bodyId, way, article)
    return {
      about: bodyId,
      noted: { before: body.chairWay, after: way, article },
      say: `議長の表決の扱いを${way}に決めました。`,
    }
  },
})
