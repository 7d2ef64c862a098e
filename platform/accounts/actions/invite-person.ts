import { z } from 'zod'
import { action, type Done } from '../../actions.ts'
import { newSecret } from '../../edge/cookies.ts'
import { insist } from '../../rulings.ts'
import { keepInvitation } from '../invitations.ts'
import { may } from '../permissions.ts'
import { itIsNotTheOwnAccount } from '../rules.ts'
import { accountSeenBy } from '../tables.ts'

/** What inviting gives besides: the one-time part of the link, kept nowhere but in the letter. */
export type Invited = Done & { readonly link: string }

/** The one-time link of an invitation that was just made, null when its form was sent a second time. */
export function linkOf(done: Done): string | null {
  return 'link' in done && typeof done.link === 'string' ? done.link : null
}

const InvitationForm = z.object({
  accountId: z.uuid(),
  purpose: z.enum(['first', 'forgotten'], { error: '手紙を出すわけを選んでください。' }),
})

/** Makes a letter with a link that sets a password once, within 14 days. Earlier letters end. */
export const invitePerson = action({
  verb: 'platform.invite-person',
  may: may.keepAccounts,
  form: InvitationForm,
  danger: true,

  async run(here, { accountId, purpose }): Promise<Invited> {
    const account = await accountSeenBy(here, accountId)
    insist(itIsNotTheOwnAccount(here.person, accountId))
    const secret = newSecret()
    await keepInvitation(here, accountId, secret)
    return {
      about: accountId,
      noted: { purpose },
      say: `${account.name}さんへの手紙を作りました。印刷して、本人に渡してください。`,
      link: `${here.city}.${secret}`,
    }
  },
})
