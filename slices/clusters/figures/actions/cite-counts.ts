import { formatWareki } from '#packages/japan'
import { action, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { memberCounts, ruleOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { figure as figurePage } from '../addresses.ts'
import { CitationForm } from '../forms.ts'
import { countsOf, thereIsSomethingToCount, titleOf } from '../rules.ts'
import { keepFigure } from '../tables.ts'

/** 「根拠にする」: the counts of the day after suppression become a bead, for the section until released. */
export const citeCounts = action({
  verb: 'clusters.cite-counts',
  may: may.writeClusters,
  form: CitationForm,

  async run(here, { clusterId }) {
    const cluster = await clusterSeenBy(here, clusterId)
    const ruled = await ruleOf(here, clusterId)
    const rule = ruled.map(({ name }) => name)
    const counts = countsOf((await memberCounts(here, cluster, ruled)).live)
    insist(thereIsSomethingToCount(counts))
    const title = titleOf(cluster.name, counts, formatWareki(here.today))
    const content = { counts, rule, districts: cluster.districts }
    const kept = { clusterId, asOn: here.today, title, content }
    const { figureId, isNew } = await keepFigure(here, kept)
    const { section } = here.person
    if (isNew)
      await publishBead(here, {
        slice: 'clusters',
        ref: figureId,
        kind: 'statistic',
        title,
        happenedOn: here.today,
        availableOn: here.today,
        audiences: section ? [`section:${section.id}`, 'role:auditor'] : ['role:auditor'],
        address: figurePage({ clusterId, figureId }),
        fact: '事業者台帳から集計',
        text: [cluster.name, cluster.trade, ...rule].join(' '),
        facets: {
          source: '現場の記録',
          coverage: '台帳にある事業者の全数',
          closeness: cluster.name,
          standpoint: '市',
          check: '再計算可（系列ID・版あり）',
        },
        figures: { seriesId: 'clusters.businesses-by-process', vintage: here.today, counts },
        sectionId: section?.id ?? null,
      })
    return {
      about: clusterId,
      params: { clusterId, figureId },
      noted: { figureId, isNew, after: { counts } },
      say: isNew ? '根拠にしました。' : '今日の集計は、すでに根拠にしてあります。',
    }
  },
})
