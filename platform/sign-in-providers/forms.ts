import { z } from 'zod'
import { localDate } from '#packages/japan'
import { isRole, type Role, roles } from '../person.ts'
import { providerKinds } from '../sign-in/providers.ts'

const text = (longest: number) => z.string().trim().max(longest).default('')

/** Values one to a line, or behind commas and spaces. */
const words = z
  .string()
  .max(2_000, '2,000字までです。')
  .default('')
  .transform((typed) => [...new Set(typed.split(/[\s,、]+/).filter((each) => each !== ''))])

/** A role by its name at the city hall or by its code. */
function roleCalled(name: string): Role | null {
  const found = Object.entries(roles).find(([code, label]) => code === name || label === name)?.[0]
  return found !== undefined && isRole(found) && found !== 'system' && found !== 'citizen'
    ? found
    : null
}

/** `グループ = 役割`, one to a line. */
const groupRoles = z
  .string()
  .max(8_000, '8,000字までです。')
  .default('')
  .transform((typed, context) => {
    const lines = typed.split('\n').map((line) => line.trim())
    return lines.flatMap((line) => {
      if (line === '') return []
      const [, group = '', name = ''] = /^(.+?)\s*[=＝]\s*(\S+)$/.exec(line) ?? []
      const role = roleCalled(name)
      if (role !== null) return [{ group, role }]
      context.addIssue({
        code: 'custom',
        message: `「${line.slice(0, 40)}」を読み取れません。「グループ = 役割」の形で、役割は画面のとおりに書いてください（例：sanchi-tanto = 担当職員）。`,
      })
      return []
    })
  })

export const ProviderForm = z.object({
  kind: z.enum(providerKinds),
  inUse: z.enum(['on', 'off'], { error: '使うかどうかを選んでください。' }),
  issuer: z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: '発行者を https:// で始まる形で入れてください。' }),
  ]),
  clientId: text(200),
  label: z.string().trim().max(30, '30字までにしてください。').default(''),
  scope: text(200),
  acr: words,
  amr: words,
  strong: words,
  nameClaim: text(100),
  groupsClaim: text(100),
  groupRoles,
  accountTypeClaim: text(100),
  accountTypes: words,
  numberClaim: text(100),
  validFrom: localDate('いつからかを、日付で入れてください。'),
  reason: z
    .string({ error: '変える理由を、10字以上で書いてください。' })
    .trim()
    .min(10, '変える理由を、10字以上で書いてください。')
    .max(500, '理由は500字までです。'),
})
