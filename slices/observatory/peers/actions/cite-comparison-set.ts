import { localDateOf } from '#packages/japan'
import { action, insist, insistFresh } from '#platform'
import { publishBead } from '#slices/evidence'
import {
  frozenStanding,
  theSetHasAPeer,
  theSetIsNotYetEvidence,
} from '../../comparison-sets/rules.ts'
import { seriesBehind } from '../../comparisons/rules.ts'
import { seriesCalled } from '../../figures/rules.ts'
import { may } from '../../permissions.ts'
import { periodEndOf } from '../../reference/series.ts'
import { set as setAddress } from '../addresses.ts'
import { SetCitationForm } from '../forms.ts'
import { comparisonSetSeenBy, editionsNamed, markCited } from '../tables.ts'

/** 「根拠にする」: the whole comparison is one bead, with all its figures; the set is closed. */
export const citeComparisonSet = action({
  verb: 'observatory.cite-comparison-set',
  may: may.citeFigures,
  form: SetCitationForm,

  async run(here, { setId, version }) {
    const set = await comparisonSetSeenBy(here, setId)
    insist(theSetIsNotYetEvidence(set.citedAt))
    insistFresh(version, set.version, {}, {})
    insist(theSetHasAPeer(set.peers))
    const editions = await editionsNamed(here, set.editions)
    const statement = frozenStanding(set)
    await markCited(here, setId)
    await publishBead(here, {
      slice: 'observatory',
      ref: setId,
      kind: 'statistic',
      title: statement,
      happenedOn: localDateOf(periodEndOf(seriesCalled('employees'), 2021)),
      availableOn: localDateOf(
        editions
          .map(({ publishedOn }) => publishedOn)
          .sort()
          .at(-1) ?? here.today,
      ),
      audiences: ['public'],
      address: setAddress({ setId }),
      fact: `${editions.map(({ label }) => label).join('・')}。民営のみ。`,
      text: [set.name, set.baseName, ...set.peers.map(({ name }) => name)].join(' '),
      facets: {
        source: '公的統計',
        coverage: '全数',
        closeness: set.baseName,
        standpoint: '第三者',
        check: '再計算可（系列ID・版あり）',
      },
      figures: {
        seriesId: [
          ...new Set(set.frozen[0]?.figures.map(({ key }) => seriesBehind(key).code)),
        ].join(' '),
        vintage: set.editions.join(' '),
        areaCode: set.baseCode,
        weights: set.weights,
        peers: set.peers,
        struck: set.struck,
        values: set.frozen,
      },
    })
    return {
      about: setId,
      noted: { statement },
      say: '比較を根拠にしました。この組は、もう変わりません。',
    }
  },
})
