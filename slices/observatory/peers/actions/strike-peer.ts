import { action, insist, insistFresh } from '#platform'
import { thePeerStandsInTheSet, theSetIsNotYetEvidence } from '../../comparison-sets/rules.ts'
import { may } from '../../permissions.ts'
import { StrikeForm } from '../forms.ts'
import { comparisonSetSeenBy, keepPeers } from '../tables.ts'

/** Takes one out of a saved set, with a reason that stays beside it. */
export const strikePeer = action({
  verb: 'observatory.strike-peer',
  may: may.saveComparisons,
  form: StrikeForm,

  async run(here, { setId, version, code, reason }) {
    const set = await comparisonSetSeenBy(here, setId)
    insist(theSetIsNotYetEvidence(set.citedAt))
    insistFresh(
      version,
      set.version,
      { code: set.peers.map(({ name }) => name).join('、') },
      { code: '比べる相手' },
    )
    insist(thePeerStandsInTheSet(set.peers, code))
    const struck = set.peers.filter((peer) => peer.code === code)
    await keepPeers(here, {
      ...set,
      peers: set.peers.filter((peer) => peer.code !== code),
      struck: [
        ...set.struck,
        ...struck.map((peer) => ({ peer, reason, byName: here.person.name, at: here.now })),
      ],
    })
    return {
      about: setId,
      noted: { code, reason },
      say: '相手から外しました。理由は組に残ります。',
    }
  },
})
