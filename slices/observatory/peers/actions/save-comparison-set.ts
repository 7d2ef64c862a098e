import { action, insist } from '#platform'
import { theSetHasAPeer } from '../../comparison-sets/rules.ts'
import { comparedOf } from '../../comparisons/rules.ts'
import { profileOf, profilesOf } from '../../figures/tables.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { may } from '../../permissions.ts'
import { SetForm } from '../forms.ts'
import { neighbourhoodOf, PEER_COLUMNS } from '../rules.ts'
import { keepComparisonSet } from '../tables.ts'

/** Keeps whom a place is compared with, and what the current editions say of each of them. */
export const saveComparisonSet = action({
  verb: 'observatory.save-comparison-set',
  may: may.saveComparisons,
  form: SetForm,

  async run(here, { areaCode, name, prefecture, wards, hand }) {
    const base = await profileOf(here, areaCode)
    const country = await countryOf(here, PEER_COLUMNS)
    const { peers, weights } = neighbourhoodOf(country, base.area.code, {
      samePrefecture: prefecture,
      withoutWards: wards,
      hand,
      without: [],
    })
    insist(theSetHasAPeer(peers))
    const profiles = await profilesOf(here, [base.area.code, ...peers.map(({ code }) => code)])
    const frozen = profiles.map((profile) => ({
      code: profile.area.code,
      name: profile.area.name,
      figures: comparedOf(profile),
    }))
    const editions = [
      ...new Set(frozen.flatMap(({ figures }) => figures.map(({ edition }) => edition))),
    ].filter((edition) => edition !== '')
    const setId = await keepComparisonSet(here, {
      name,
      baseCode: base.area.code,
      baseName: base.area.name,
      peers,
      samePrefecture: prefecture,
      withoutWards: wards,
      weights,
      editions,
      frozen,
    })
    return {
      about: setId,
      params: { setId },
      noted: {
        base: base.area.code,
        name,
        peers: peers.map(({ code, how }) => ({ code, how })),
        editions,
      },
      say: '比べる相手を保存しました。',
    }
  },
})
