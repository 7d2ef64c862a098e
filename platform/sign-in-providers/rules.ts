import { broken, type Ruling } from '../rulings.ts'
import type { Provider, ProviderKind } from '../sign-in/providers.ts'

/** What is used is described whole: issuer, client, button, and `openid` among what is asked for. */
export function itIsDescribedWhole({ inUse, issuer, clientId, label, scope }: Provider): Ruling {
  if (inUse === 'off') return true
  if (issuer === '') return broken('発行者を入れてください。', 'issuer')
  if (clientId === '') return broken('クライアントIDを入れてください。', 'clientId')
  if (label === '') return broken('ボタンの名前を入れてください。', 'label')
  return scope.split(/\s+/).includes('openid') || broken('openid を含めてください。', 'scope')
}

/** The operator wrote down which issuers may be asked, with the key of the client. */
export function itsKeyIsHere({ inUse }: Provider, isHere: boolean): Ruling {
  return (
    inUse === 'off' ||
    isHere ||
    broken(
      'この発行者とクライアントIDの鍵が、まだサーバーにありません。システムの運用者に登録を依頼してから、決めてください。',
      'issuer',
    )
  )
}

/** Only a kind of account that the business had to prove itself for: an empty list would take any. */
export function kindsOfAccountAreNamed(kind: ProviderKind, provider: Provider): Ruling {
  return (
    kind === 'staff' ||
    provider.inUse === 'off' ||
    (provider.accountTypeClaim !== '' && provider.accountTypes.length > 0) ||
    broken('受け付けるアカウントの種別を、一つ以上入れてください。', 'accountTypes')
  )
}

/** What the page begins with where the city has decided nothing. */
export const firstThoughts: Readonly<Record<ProviderKind, Provider>> = {
  staff: {
    ...{ inUse: 'off', issuer: '', clientId: '', label: '市の認証基盤' },
    ...{ scope: 'openid profile email', acr: [], amr: [], strong: ['mfa', 'otp', 'hwk'] },
    ...{ nameClaim: 'name', groupsClaim: 'groups', groupRoles: [] },
    ...{ accountTypeClaim: '', accountTypes: [], numberClaim: '' },
  },
  // GビズID 接続システム向けガイドライン 3.4.1: account_type 1 エントリー, 2 プライム, 3 メンバー.
  business: {
    ...{ inUse: 'off', issuer: 'https://gbiz-id.go.jp/oauth/', clientId: '', label: 'GビズID' },
    ...{ scope: 'openid profile', acr: [], amr: [], strong: [] },
    ...{ nameClaim: 'name', groupsClaim: '', groupRoles: [] },
    ...{ accountTypeClaim: 'account_type', accountTypes: ['2', '3'] },
    numberClaim: 'corporate_number',
  },
}
