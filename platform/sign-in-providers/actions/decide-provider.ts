import { action } from '../../actions.ts'
import { insist } from '../../rulings.ts'
import { aPastYearKeepsItsValues, holdingOn } from '../../settings/rules.ts'
import { decisionsOf, keepDecision } from '../../settings/tables.ts'
import { credentialFor } from '../../sign-in/provider-credentials.ts'
import { kindNames, providerSettings } from '../../sign-in/providers.ts'
import { ProviderForm } from '../forms.ts'
import { may } from '../permissions.ts'
import { itIsDescribedWhole, itsKeyIsHere, kindsOfAccountAreNamed } from '../rules.ts'

/** Decides from a day on through which provider people of a kind may sign in. The key lies elsewhere. */
export const decideProvider = action({
  verb: 'platform.decide-provider',
  may: may.decideProviders,
  form: ProviderForm,
  danger: true,

  async run(here, { kind, validFrom, reason, ...provider }) {
    const isHere = credentialFor(here.city, kind, provider) !== null
    insist(
      itIsDescribedWhole(provider),
      kindsOfAccountAreNamed(kind, provider),
      itsKeyIsHere(provider, isHere),
      aPastYearKeepsItsValues(validFrom, here.fiscalYear),
    )
    const { name } = providerSettings[kind]
    const before = holdingOn(await decisionsOf(here, name), validFrom)
    await keepDecision(here, { name, validFrom, value: provider, source: '', reason })
    return {
      about: `setting:${name}`,
      noted: { before: before?.value ?? null, after: provider, validFrom, reason },
      say:
        provider.inUse === 'on'
          ? `${kindNames[kind]}のサインインを、この内容に決めました。`
          : `${kindNames[kind]}のサインインを使わないことにしました。`,
    }
  },
})
