import { theProviderFits } from '../identities/rules.ts'
import { type Role, roles } from '../person.ts'
import { broken, type Ruling } from '../rulings.ts'
import type { ProviderKind } from '../sign-in/providers.ts'
import type { IdentityRequest } from './tables.ts'

/** Once linked it is unlinked at the account, not here. A refusal may be decided otherwise. */
export function itIsNotLinkedYet({ decision }: Pick<IdentityRequest, 'decision'>): Ruling {
  return decision !== 'accepted' || broken('この人は、もう利用者に結び付いています。')
}

export function theKindFits(kind: ProviderKind, held: readonly Role[], field: string): Ruling {
  if (theProviderFits(kind, held)) return true
  return broken(
    kind === 'business'
      ? 'GビズIDは、事業者か事業者代理の利用者に結び付けてください。'
      : '市の認証基盤は、事業者ではない利用者に結び付けてください。',
    field,
  )
}

/** 「担当職員・係長」 */
export function rolesInWords(held: readonly Role[]): string {
  return held.map((role) => roles[role]).join('・')
}

/** GビズID 接続システム向けガイドライン 3.4.1 */
const accountTypes: Readonly<Record<string, string>> = {
  1: 'gBizIDエントリー',
  2: 'gBizIDプライム',
  3: 'gBizIDメンバー',
}

/** 「2（gBizIDプライム）」; a kind that GビズID does not have stands as it was said. */
export function accountTypeInWords(type: string): string {
  const name = Object.hasOwn(accountTypes, type) ? accountTypes[type] : undefined
  return name === undefined ? type : `${type}（${name}）`
}
