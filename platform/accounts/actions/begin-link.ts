import { z } from 'zod'
import { action } from '../../actions.ts'
import { Missing, Refused } from '../../errors.ts'
import { theProviderFits } from '../../identities/rules.ts'
import { providerKinds, providerOffered } from '../../sign-in/providers.ts'
import { may } from '../permissions.ts'

/** Somebody is about to add a provider to their own ways in; first they prove again who they are. */
export const beginLink = action({
  verb: 'platform.begin-link',
  may: may.keepOwnAccount,
  form: z.object({ kind: z.enum(providerKinds) }),
  danger: true,

  async run(here, { kind }) {
    const { id, roles } = here.person
    if (id === null) throw new Refused()
    const provider = await providerOffered(here, kind)
    if (provider === null || !theProviderFits(kind, roles)) throw new Missing()
    return { about: id, noted: { kind, issuer: provider.issuer } }
  },
})
