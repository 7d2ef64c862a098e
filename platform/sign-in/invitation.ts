import {
  countInvitationTry,
  endInvitation,
  type Invitation,
  invitationOf,
} from '../accounts/invitations.ts'
import { isAPasswordToKeep } from '../accounts/password-rules.ts'
import { passwordLength } from '../accounts/password-settings.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { endSessionsOf } from '../accounts/sessions.ts'
import { contextWords, keepPassword } from '../accounts/tables.ts'
import { appendToChain } from '../audit/tables.ts'
import type { Here } from '../here.ts'
import { citizenOf } from '../person.ts'
import { settingOn } from '../settings/setting.ts'
import type { InCity } from './flow.ts'
import { tellOfAccount } from './telling.ts'

export type InvitationOutcome =
  | { readonly kind: 'done' }
  /** Used, run out, five times mistaken, or never made: alike. */
  | { readonly kind: 'over' }
  | { readonly kind: 'problem'; readonly field: string; readonly sentence: string }

type Typed = { readonly login: string; readonly password: string; readonly again: string }

const mistaken = {
  kind: 'problem',
  field: 'login',
  sentence: 'IDが違います。5回間違えると、この手紙は使えなくなります。',
} as const

/** The first password, or another for one that was forgotten, with the link of a letter and the ID. */
export async function acceptInvitation(
  inCity: InCity,
  secret: string,
  typed: Typed,
): Promise<InvitationOutcome> {
  const looked = await inCity('write', (here) => look(here, secret, typed))
  if (!('invitation' in looked)) return looked
  const hash = await hashPassword(typed.password)
  return inCity('write', (here) => setPassword(here, looked.invitation, hash))
}

/** The invitation where everything that was typed is right, else what is not. */
async function look(
  here: Here,
  secret: string,
  typed: Typed,
): Promise<InvitationOutcome | { readonly invitation: Invitation }> {
  const invitation = await invitationOf(here, secret)
  if (invitation === null) return { kind: 'over' }
  if (typed.login.normalize('NFKC').trim().toLowerCase() !== invitation.login) {
    await countInvitationTry(here, invitation.id)
    return mistaken
  }
  const least = await settingOn(here, passwordLength)
  const words = await contextWords(here, invitation.accountId)
  const ruling = isAPasswordToKeep(typed.password, least, words)
  if (ruling !== true)
    return { kind: 'problem', field: ruling.field ?? 'password', sentence: ruling.sentence }
  if (typed.password !== typed.again)
    return { kind: 'problem', field: 'again', sentence: '二つの欄のパスワードが違います。' }
  return { invitation }
}

async function setPassword(
  here: Here,
  invitation: Invitation,
  hash: string,
): Promise<InvitationOutcome> {
  const { id, accountId, login, name } = invitation
  if ((await endInvitation(here, id)) === 0) return { kind: 'over' }
  await keepPassword(here, accountId, hash)
  await endSessionsOf(here, accountId)
  const person = { ...citizenOf(here.city), id: accountId, login, name }
  await appendToChain({ ...here, person }, 'platform.accept-invitation', accountId, null)
  await tellOfAccount(
    here,
    accountId,
    '手紙を使って、パスワードを決めました。覚えがないときは、すぐに情報政策課へ知らせてください。',
  )
  return { kind: 'done' }
}
