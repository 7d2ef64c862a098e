import { canonical, sha256, systemOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { agreeOnSharing } from '../agreements/actions/agree-on-sharing.ts'
import { receiveCounts } from '../agreements/actions/receive-counts.ts'
import { asJson, type Content } from '../agreements/rules.ts'
import { decideMember } from '../members/actions/decide-member.ts'
import { setRule } from '../members/actions/set-rule.ts'
import { processesOf } from '../members/tables.ts'
import { businessesNamed } from '../products/tables.ts'
import { clusterSeenBy } from '../tables.ts'
import type { Places } from './places.ts'

const { city } = people.officer

/** Who belongs to the 産地 (見本): by their processes, two by hand, and the neighbours by agreement. */
export async function fillBelonging(town: Town, places: Places): Promise<void> {
  const ask = { city, mode: 'read' as const, person: async () => systemOf(city) }
  const processes = await within(town, ask, processesOf)
  for (const [trade, clusterId] of places) {
    const processIds = processes.filter((one) => one.trade === trade).map(({ id }) => id)
    if (processIds.length === 0) continue
    const { version } = await within(town, ask, (here) => clusterSeenBy(here, clusterId))
    const reason = 'この産業の工程ができる事業者を、産地に属するとする。'
    await town.do(people.officer, setRule, { clusterId, version, processIds, reason })
  }
  await byHand(town, places, ['株式会社産地問屋ひので', '鳥羽眼鏡商会'])
  await withTheNeighbour(town, places.get('眼鏡') ?? '')
}

async function byHand(town: Town, places: Places, names: readonly string[]): Promise<void> {
  const ask = { city, mode: 'read' as const, person: async () => systemOf(city) }
  const found = await within(town, ask, (here) => businessesNamed(here, names))
  for (const { id } of found)
    await town.do(people.officer, decideMember, {
      clusterId: places.get('眼鏡'),
      businessId: id,
      decision: '入れる',
      reason: '工程は持たないが、枠の企画と在庫を担う産地問屋である。',
    })
}

/** Counts as the neighbouring city would hand them over; the numbers are invented. */
async function withTheNeighbour(town: Town, clusterId: string): Promise<void> {
  const neighbour = 182095
  const done = await town.do(people.chief, agreeOnSharing, {
    clusterId,
    partner: String(neighbour),
    agreedOn: '2026-04-01',
    fromOn: '2026-04-01',
    untilOn: '2029-03-31',
    paper: '産振第1号 産地の事業者数の共有に関する協定書（見本）',
  })
  const content: Content = {
    form: 'sanchi.cluster-counts.1',
    from: { code: neighbour, name: '福井県越前市' },
    to: { code: city, name: '福井県鯖江市' },
    cluster: '越前の眼鏡（見本）',
    asOn: '2026-06-01' as Content['asOn'],
    source: '事業者台帳（見本の数）',
    k: 3,
    total: 21,
    rows: [
      { process: 'プレス', businesses: 4 },
      { process: 'ロー付け', businesses: null },
      { process: '切削', businesses: 6 },
      { process: 'めっき', businesses: 3 },
    ],
  }
  const hash = sha256(canonical(content))
  await town.do(people.officer, receiveCounts, {
    clusterId,
    agreementId: done.params?.agreementId,
    file: new File([asJson({ content, sha256: hash })], '越前市から.json'),
    check: hash.slice(0, 12),
  })
}
