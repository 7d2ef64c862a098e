import { z } from 'zod'
import type { Here } from '../here.ts'
import { isRole } from '../person.ts'
import { type Setting, setting, settingOn } from '../settings/setting.ts'
import { credentialFor } from './provider-credentials.ts'

/** The city's own people sign in with one kind of provider, businesses with the other. */
export const providerKinds = ['staff', 'business'] as const
export type ProviderKind = (typeof providerKinds)[number]

export const kindNames: Readonly<Record<ProviderKind, string>> = {
  staff: '職員（市の認証基盤）',
  business: '事業者（GビズID）',
}

export const isProviderKind = (text: string): text is ProviderKind =>
  providerKinds.some((kind) => kind === text)

const Words = z.array(z.string())

/** What a city has decided of one provider. Lists that are empty ask for nothing. */
export type Provider = z.infer<typeof Provider>
export const Provider = z.object({
  inUse: z.enum(['on', 'off']),
  issuer: z.string(),
  clientId: z.string(),
  /** What stands on the button. */
  label: z.string(),
  scope: z.string(),
  /** `acr` must be one of these, `amr` must hold one of these. */
  acr: Words,
  amr: Words,
  /** Values of `acr` or `amr` that say that a second factor was given there. */
  strong: Words,
  nameClaim: z.string(),
  /** Staff: groups, and the roles that they propose. */
  groupsClaim: z.string(),
  groupRoles: z.array(z.object({ group: z.string(), role: z.string().refine(isRole) })),
  /** Businesses: which claim says the kind of account, which kinds are taken, which says 法人番号. */
  accountTypeClaim: z.string(),
  accountTypes: Words,
  numberClaim: z.string(),
})

const stated = (value: Provider | null) =>
  value?.inUse === 'on' ? `${value.label}（${value.issuer}）` : '使わない'

const declared = (kind: ProviderKind, label: string, source: string) =>
  setting<Provider | null>(`sign-in-provider-${kind}`, Provider.nullable(), null, {
    label,
    source,
    editedAt: `/sign-in-providers/${kind}`,
    write: stated,
  })

export const providerSettings: Readonly<Record<ProviderKind, Setting<Provider | null>>> = {
  staff: declared('staff', '職員のサインインの提供元', '市の認証基盤（OpenID Connect）'),
  business: declared('business', '事業者のサインインの提供元', 'GビズID（デジタル庁）'),
}

export type Offered = { readonly kind: ProviderKind; readonly provider: Provider }

/** The provider that can be used today: decided by the city, and its key is with this installation. */
export async function providerOffered(here: Here, kind: ProviderKind): Promise<Provider | null> {
  const provider = await settingOn(here, providerSettings[kind])
  if (provider?.inUse !== 'on') return null
  return credentialFor(here.city, kind, provider) === null ? null : provider
}

/** Those that can be used today, for the buttons of sign-in. */
export async function providersOffered(here: Here): Promise<Offered[]> {
  const offered: Offered[] = []
  for (const kind of providerKinds) {
    const provider = await providerOffered(here, kind)
    if (provider !== null) offered.push({ kind, provider })
  }
  return offered
}
