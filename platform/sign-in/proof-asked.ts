import { z } from 'zod'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'
import { identitiesOf } from '../identities/tables.ts'
import { type ProviderKind, providersOffered } from './providers.ts'

/** By what somebody in a session can prove again who they are. */
export type ProofAsked = {
  readonly password: boolean
  readonly code: boolean
  readonly providers: readonly { readonly kind: ProviderKind; readonly label: string }[]
}

const Held = z.object({ password: z.boolean(), code: z.boolean() })

export async function proofAskedOf(here: Here): Promise<ProofAsked> {
  const { id } = here.person
  const held = await here.db.maybe(
    Held,
    sql`select password_hash is not null as password, totp_secret is not null as code
      from platform.accounts where city = ${here.city} and id = ${id}`,
  )
  if (id === null || held === null) return { password: true, code: false, providers: [] }
  const linked = (await identitiesOf(here, id)).map(({ kind }) => kind)
  if (linked.length === 0) return { ...held, providers: [] }
  const offered = (await providersOffered(here)).filter(({ kind }) => linked.includes(kind))
  const providers = offered.map(({ kind, provider: { label } }) => ({ kind, label }))
  // Who has neither is still asked for a password: the page says nothing about what is set up.
  return { ...held, password: held.password || providers.length === 0, providers }
}
