import { action, insist, insistFresh, sql } from '#platform'
import { writeStated } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { AcceptanceForm } from '../forms.ts'
import { itIsACandidate } from '../rules.ts'
import { memberSeenBy, writeMember } from '../tables.ts'

/** 承諾: the day, the way, and whether the name may be published. */
export const acceptSeat = action({
  verb: 'councils.accept-seat',
  may: may.writeBodies,
  form: AcceptanceForm,

  async run(here, { memberId, version, sex, ageBand, ...typed }) {
    const member = await memberSeenBy(here, memberId)
    insistFresh(version, member.version, { name: member.name }, { name: '氏名' })
    insist(itIsACandidate(member, here.today))
    await writeMember(
      here,
      memberId,
      sql`accepted_on = ${typed.acceptedOn}, accepted_how = ${typed.acceptedHow},
        publishes_name = ${typed.publishesName}, publishes_post = ${typed.publishesPost},
        declines_fee = ${typed.declinesFee}`,
    )
    await writeStated(here, member.personId, { sex, ageBand })
    return { about: memberId, noted: typed, say: '承諾を記録しました。課長が委嘱します。' }
  },
})
