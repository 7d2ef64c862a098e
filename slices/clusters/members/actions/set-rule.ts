import { action, insist, insistFresh } from '#platform'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import { RuleForm } from '../forms.ts'
import { everyProcessIsOfTheCity } from '../rules.ts'
import { processesOf, rewriteRule, ruleOf } from '../tables.ts'

/** By which processes a business belongs to the 産地. */
export const setRule = action({
  verb: 'clusters.set-rule',
  may: may.writeClusters,
  form: RuleForm,

  async run(here, { clusterId, version, processIds, reason }) {
    const cluster = await clusterSeenBy(here, clusterId)
    const before = (await ruleOf(here, clusterId)).map(({ name }) => name)
    const labels = { processIds: '工程' }
    insistFresh(version, cluster.version, { processIds: before.join('\n') }, labels)
    const known = await processesOf(here)
    insist(everyProcessIsOfTheCity(processIds, known))
    await rewriteRule(here, clusterId, processIds)
    const after = known.filter(({ id }) => processIds.includes(id)).map(({ name }) => name)
    return {
      about: clusterId,
      noted: { before: { rule: before }, after: { rule: after }, reason },
      say: '産地に属する工程を決めました。',
    }
  },
})
