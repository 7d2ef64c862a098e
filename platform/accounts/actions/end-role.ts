import { z } from 'zod'
import { localDate } from '#packages/japan'
import { action } from '../../actions.ts'
import { Missing } from '../../errors.ts'
import { insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { aTermEndsAfterItStarts, itIsNotEndedInThePast, itIsNotTheOwnAccount } from '../rules.ts'
import { accountSeenBy, endRoleOf, rolesOf } from '../tables.ts'

const RoleEndingForm = z.object({
  accountId: z.uuid(),
  role: z.string({ error: '役割を選んでください。' }),
  validFrom: localDate(),
  on: localDate('終わる日を、日付で入れてください。'),
})

/** Ends a role at 24:00 of a day: every request asks anew which roles hold today. */
export const endRole = action({
  verb: 'platform.end-role',
  may: may.keepAccounts,
  form: RoleEndingForm,

  async run(here, { accountId, role, validFrom, on }) {
    await accountSeenBy(here, accountId)
    const held = (await rolesOf(here, accountId)).find(
      (each) => each.role === role && each.validFrom === validFrom,
    )
    if (!held) throw new Missing()
    insist(
      itIsNotTheOwnAccount(here.person, accountId),
      itIsNotEndedInThePast(on, here.today),
      aTermEndsAfterItStarts(validFrom, on),
    )
    await endRoleOf(here, accountId, held, on)
    return {
      about: accountId,
      noted: { role, before: held.validUntil, after: on },
      say: '役割の終わる日を決めました。その日の24時に終わります。',
    }
  },
})
