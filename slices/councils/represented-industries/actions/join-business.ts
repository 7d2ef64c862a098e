import { action } from '#platform'
import { businessSeenBy } from '#slices/businesses'
import { memberSeenBy } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { MemberBusinessForm } from '../forms.ts'
import { businessOfPerson, joinBusiness } from '../tables.ts'

/** To which business of the register a member belongs: from it the industries of a body are counted. */
export const joinMemberBusiness = action({
  verb: 'councils.join-business',
  may: may.writeBodies,
  form: MemberBusinessForm,

  async run(here, { memberId, businessId }) {
    const member = await memberSeenBy(here, memberId)
    const before = await businessOfPerson(here, member.personId)
    const after = businessId === null ? null : await businessSeenBy(here, businessId)
    await joinBusiness(here, member.personId, after?.id ?? null)
    return {
      about: memberId,
      noted: { before: before?.id ?? null, after: after?.id ?? null },
      say:
        after === null
          ? '事業者との結びを外しました。'
          : `${member.name}委員を、${after.name}と結びました。`,
    }
  },
})
