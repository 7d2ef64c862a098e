import { action, canonical, insist, sha256 } from '#platform'
import { countsOf } from '../../figures/rules.ts'
import { memberCounts, ruleOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { areasOf, clusterSeenBy } from '../../tables.ts'
import { HandoverForm } from '../forms.ts'
import { type Content, checkNumber, theAgreementIsInForce } from '../rules.ts'
import { agreementSeenBy, handoversOf, keepHandover } from '../tables.ts'

/** Our counts by process as a file for the other city: after suppression, with a hash, kept as they were given. */
export const handOverCounts = action({
  verb: 'clusters.hand-over-counts',
  may: may.writeClusters,
  form: HandoverForm,

  async run(here, { clusterId, agreementId, source }) {
    const cluster = await clusterSeenBy(here, clusterId)
    const agreement = await agreementSeenBy(here, clusterId, agreementId)
    insist(theAgreementIsInForce(agreement, here.today))
    const rule = await ruleOf(here, clusterId)
    const { live } = await memberCounts(here, cluster, rule)
    const [own] = await areasOf(here, [here.city])
    const content: Content = {
      form: 'sanchi.cluster-counts.1',
      from: { code: here.city, name: own?.name ?? String(here.city) },
      to: { code: agreement.partnerCity, name: agreement.partnerName },
      cluster: cluster.name,
      asOn: here.today,
      source,
      ...countsOf(live),
    }
    const hash = sha256(canonical(content))
    const before = (await handoversOf(here, [agreementId])).find(
      (one) => one.direction === 'out' && one.sha256 === hash,
    )
    const handoverId =
      before?.id ?? (await keepHandover(here, agreementId, 'out', { content, sha256: hash }))
    return {
      about: clusterId,
      params: { clusterId, agreementId, handoverId },
      noted: { agreementId, handoverId, sha256: hash },
      say: `渡すファイルを作りました。照合番号は${checkNumber(hash)}です。ファイルとは別に伝えてください。`,
    }
  },
})
