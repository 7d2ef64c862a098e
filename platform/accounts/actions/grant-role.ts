import { z } from 'zod'
import { localDate, localDateOrNull } from '#packages/japan'
import { action } from '../../actions.ts'
import { type Role, roles } from '../../person.ts'
import { insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import {
  administratorsHoldNoContentRole,
  aTermEndsAfterItStarts,
  heldWithin,
  itIsNotTheOwnAccount,
  theRoleIsNotHeldAlready,
} from '../rules.ts'
import { endSessionsOf } from '../sessions.ts'
import { accountSeenBy, grantTo, rolesOf } from '../tables.ts'

const GrantForm = z.object({
  accountId: z.uuid(),
  role: z
    .string({ error: '役割を選んでください。' })
    .refine(
      (role): role is Role => role in roles && role !== 'system' && role !== 'citizen',
      '役割を選んでください。',
    ),
  validFrom: localDate('役割の始まる日を、日付で入れてください。'),
  validUntil: localDateOrNull('役割の終わる日を、日付で入れてください。'),
  reason: z
    .string({ error: '理由を書いてください。' })
    .trim()
    .min(2, '理由を書いてください。')
    .max(200, '理由は200字までです。'),
})

/** Gives an account a role for a term. Its sessions end, so that nobody goes on with the old ones. */
export const grantRole = action({
  verb: 'platform.grant-role',
  may: may.keepAccounts,
  form: GrantForm,
  danger: true,

  async run(here, { accountId, reason, ...granted }) {
    await accountSeenBy(here, accountId)
    const beside = heldWithin(await rolesOf(here, accountId), granted.validFrom, granted.validUntil)
    insist(
      itIsNotTheOwnAccount(here.person, accountId),
      aTermEndsAfterItStarts(granted.validFrom, granted.validUntil),
      theRoleIsNotHeldAlready(beside, granted.role),
      administratorsHoldNoContentRole([...beside.map(({ role }) => role), granted.role]),
    )
    await grantTo(here, accountId, granted)
    await endSessionsOf(here, accountId)
    return {
      about: accountId,
      noted: { after: granted, reason },
      say: `役割「${roles[granted.role]}」を加えました。`,
    }
  },
})
