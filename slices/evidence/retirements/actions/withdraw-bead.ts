import { action, insist } from '#platform'
import { beadSeenBy } from '../../beads/tables.ts'
import { may } from '../../permissions.ts'
import { WithdrawalForm } from '../forms.ts'
import { itIsOurOwn, itIsStillLive } from '../rules.ts'
import { retire } from '../tables.ts'

export const withdrawBead = action({
  verb: 'evidence.withdraw-bead',
  may: may.retireBeads,
  form: WithdrawalForm,

  async run(here, { beadPid, reason }) {
    const bead = await beadSeenBy(here, beadPid)
    insist(itIsStillLive(bead.state), itIsOurOwn(bead.slice))
    await retire(here, bead, 'withdrawn', null, reason)
    return {
      about: bead.pid,
      noted: { before: { state: 'live' }, after: { state: 'withdrawn' }, reason },
      say: '取り下げました。印刷済みの帳票はそのまま残ります。',
    }
  },
})
