import { action, insist, insistFresh } from '#platform'
import { writeAcceptance } from '../../member-moves/tables.ts'
import { writeStated } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { AcceptanceForm } from '../forms.ts'
import { itIsACandidate } from '../rules.ts'
import { memberSeenBy } from '../tables.ts'

/** 承諾: the day, the way, and whether the name may be published. */
export const acceptSeat = action({
  verb: 'councils.accept-seat',
  may: may.writeBodies,
  form: AcceptanceForm,

  async run(here, { memberId, version, sex, ageBand, ...typed }) {
    const member = await memberSeenBy(here, memberId)
    insistFresh(version, member.version, { name: member.name }, { name: '氏名' })
    insist(itIsACandidate(member, here.today))
    await writeAcceptance(here, memberId, typed)
    await writeStated(here, member.personId, { sex, ageBand })
    return { about: memberId, noted: typed, say: '承諾を記録しました。課長が委嘱します。' }
  },
})
