import { action, broken, insist, insistFresh } from '#platform'
import { areasCalled } from '../../areas/tables.ts'
import { theOneIsNew, thereIsRoom, theSetIsNotYetEvidence } from '../../comparison-sets/rules.ts'
import { comparedOf } from '../../comparisons/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { may } from '../../permissions.ts'
import { AdditionForm } from '../forms.ts'
import { neighbourhoodOf, PEER_COLUMNS } from '../rules.ts'
import { comparisonSetSeenBy, keepPeers } from '../tables.ts'

/** Adds one to a saved set by hand (手選び), with its distance where it can be told. */
export const addPeer = action({
  verb: 'observatory.add-peer',
  may: may.saveComparisons,
  form: AdditionForm,

  async run(here, { setId, version, add }) {
    const set = await comparisonSetSeenBy(here, setId)
    insist(theSetIsNotYetEvidence(set.citedAt))
    insistFresh(version, set.version, { add: '' }, { add: '比べる相手' })
    insist(thereIsRoom(set.peers))
    const found = await areasCalled(here, add)
    const named = found.filter(({ name, prefecture }) =>
      [name, `${prefecture}${name}`].includes(add),
    )
    const [area] = named.length === 1 ? named : found
    if (!area || (found.length > 1 && named.length !== 1)) {
      const names = found.slice(0, 8).map(({ prefecture, name }) => `${prefecture}${name}`)
      insist(
        broken(
          names.length === 0
            ? '当てはまる市区町村がありません。名前の一部か、よみをひらがなで入れてください。'
            : `いくつか見つかりました（${names.join('、')}）。都道府県から入れてください。`,
          'add',
        ),
      )
    }
    const code = area?.code ?? ''
    insist(theOneIsNew(set, code))
    const profile = await profileOf(here, code)
    const country = await countryOf(here, PEER_COLUMNS)
    const peers = neighbourhoodOf(country, set.baseCode, {
      samePrefecture: false,
      withoutWards: false,
      hand: [code],
      without: [],
    }).peers.filter((peer) => peer.code === code)
    const figures = comparedOf(profile)
    await keepPeers(here, {
      ...set,
      peers: [...set.peers, ...peers],
      frozen: [
        ...set.frozen.filter((place) => place.code !== code),
        { code, name: profile.area.name, figures },
      ],
    })
    return {
      about: setId,
      noted: { code, how: 'hand' },
      say: `${profile.area.name}を手選びで足しました。`,
    }
  },
})
