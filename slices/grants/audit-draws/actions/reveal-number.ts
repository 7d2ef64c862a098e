import { action, insist, insistFresh, sha256 } from '#platform'
import { may } from '../../permissions.ts'
import { RevealForm } from '../forms.ts'
import { drawn, itIsNotDrawn, theNumberIsKnown, thereIsSomethingToDraw } from '../rules.ts'
import { drawSeenBy, entriesOf, keepDrawn, secretHeld } from '../tables.ts'

/** 抽出: the list of today, the secret and the number; what comes out is kept and public. */
export const revealAuditNumber = action({
  verb: 'grants.reveal-audit-number',
  may: may.drawAudits,
  form: RevealForm,

  async run(here, { drawId, publicNumber, version }) {
    const draw = await drawSeenBy(here, drawId)
    insist(itIsNotDrawn(draw.revealedAt), theNumberIsKnown(draw.numberOn, here.today))
    insistFresh(version, draw.version, {}, {})
    const secretHex = await secretHeld(here, drawId)
    if (sha256(secretHex) !== draw.secretHash)
      throw new RangeError('the secret is not the one whose hash was shown')
    const entries = await entriesOf(here, draw)
    insist(thereIsSomethingToDraw(entries.length))
    const sample = drawn(drawId, `${secretHex}.${publicNumber}`, entries, draw.percent)
    await keepDrawn(here, draw, { publicNumber, entries, drawn: sample })
    return {
      about: drawId,
      noted: { publicNumber, entries: entries.length, drawn: sample.map(({ no }) => no) },
      say: `${entries.length}件のうち${sample.length}件を引きました。`,
    }
  },
})
