import { action, type Here, insist } from '#platform'
import { citiesTyped } from '../../actions/found-cluster.ts'
import { may } from '../../permissions.ts'
import { areasOf, clusterSeenBy } from '../../tables.ts'
import { AgreementForm } from '../forms.ts'
import { thePartnerBelongsToTheCluster, thePartnerIsAnother } from '../rules.ts'
import { keepAgreement } from '../tables.ts'

/** An agreement with another city of the 産地 is entered: what is shared are counts, from a day to a day. */
export const agreeOnSharing = action({
  verb: 'clusters.agree-on-sharing',
  may: may.writeClusters,
  form: AgreementForm,

  async run(here, { partner, ...typed }) {
    const cluster = await clusterSeenBy(here, typed.clusterId)
    const [partnerCity = here.city] = await partnerTyped(here, partner)
    insist(
      thePartnerIsAnother(partnerCity, here.city),
      thePartnerBelongsToTheCluster(partnerCity, cluster.municipalities),
    )
    const [area] = await areasOf(here, [partnerCity])
    const partnerName = area?.name ?? String(partnerCity)
    const agreementId = await keepAgreement(here, { ...typed, partnerCity, partnerName })
    return {
      about: cluster.id,
      params: { clusterId: cluster.id, agreementId },
      noted: { agreementId, after: { ...typed, partnerCity } },
      say: '共有の協定を記録しました。',
    }
  },
})

async function partnerTyped(here: Here, partner: string) {
  const own = String(here.city).padStart(6, '0')
  const all = await citiesTyped(here, [own, partner])
  return all.length > 1 ? all.filter((code) => code !== here.city) : all
}
