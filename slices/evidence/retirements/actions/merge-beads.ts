import { action, insist } from '#platform'
import { beadSeenBy } from '../../beads/tables.ts'
import { may } from '../../permissions.ts'
import { MergerForm } from '../forms.ts'
import { itIsOurOwn, itIsStillLive } from '../rules.ts'
import { retire } from '../tables.ts'

export const mergeBeads = action({
  verb: 'evidence.merge-beads',
  may: may.retireBeads,
  form: MergerForm,

  async run(here, { beadPid, intoPid, reason }) {
    const bead = await beadSeenBy(here, beadPid)
    const into = await beadSeenBy(here, intoPid)
    insist(itIsStillLive(bead.state), itIsStillLive(into.state), itIsOurOwn(bead.slice))
    await retire(here, bead, 'merged', into, reason)
    return {
      about: bead.pid,
      noted: { before: { state: 'live' }, after: { state: 'merged', into: into.pid }, reason },
      params: { beadPid: into.pid },
      say: '統合しました。つながりは、残したほうへ今日の日付で付け直しました。',
    }
  },
})
