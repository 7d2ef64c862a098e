import * as client from 'openid-client'

export type FailureKind =
  | 'lost'
  | 'cancelled'
  | 'unreachable'
  | 'untrusted'
  | 'weak'
  | 'account-type'
  | 'no-role'
  | 'off'
  | 'other-account'
  | 'taken'
  | 'unfit'

/** What the page says: what happened and what to do, the same whether an account exists or not. */
export const failureSentences: Readonly<Record<FailureKind, string>> = {
  lost: 'サインインのやりとりが10分を過ぎたか、別の画面で始められたため、続けられませんでした。もう一度はじめから行ってください。',
  cancelled:
    '提供元の画面でサインインが取りやめられました。もう一度行うか、IDとパスワードで入ってください。',
  unreachable:
    '提供元につながりませんでした。しばらくしてからもう一度行うか、IDとパスワードで入ってください。',
  untrusted:
    '提供元からの返事を確かめられなかったため、サインインしませんでした。続くときは、下の照会番号を添えて情報政策課に知らせてください。',
  weak: '提供元での本人確認の方法が、この市の求めるものに足りません。提供元で二つめの確認などを設定してから、もう一度行ってください。',
  'account-type':
    'このアカウントの種別では入れません。この市が受け付ける種別（gBizIDプライムなど）のアカウントで、もう一度行ってください。',
  'no-role': 'このIDには、今日使える役割がありません。担当の係長か情報政策課に知らせてください。',
  off: 'この方法でのサインインは、いま使えません。IDとパスワードで入ってください。',
  'other-account':
    'サインイン中の人とは別の人として確かめられました。サインイン中のご本人が行ってください。',
  taken: 'このIDは、ほかの利用者に結び付いています。情報政策課に知らせてください。',
  unfit: 'この提供元は、あなたの役割では使えません。',
}

/** Errors with which a provider sends somebody back. */
const saidInstead: Readonly<Record<string, FailureKind>> = {
  access_denied: 'cancelled',
  login_required: 'cancelled',
  server_error: 'unreachable',
  temporarily_unavailable: 'unreachable',
}

/** Which of them an error of the client library is. */
export function failureKindOf(error: unknown): FailureKind {
  if (error instanceof client.AuthorizationResponseError)
    return saidInstead[error.error] ?? 'untrusted'
  if (error instanceof TypeError && error.message === 'fetch failed') return 'unreachable'
  if (error instanceof client.ResponseBodyError)
    return error.status >= 500 || error.status === 429 ? 'unreachable' : 'untrusted'
  if (!(error instanceof client.ClientError)) return 'untrusted'
  if (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT') return 'unreachable'
  const { cause } = error
  return cause instanceof Response && cause.status >= 500 ? 'unreachable' : 'untrusted'
}

/** For the log of the operator: what the library said, never a token, a code or an attribute. */
export function causeInWords(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError) return `the provider says ${error.error}`
  if (error instanceof client.ResponseBodyError)
    return `the provider answers ${error.status} ${error.error}`
  if (!(error instanceof Error)) return 'unknown'
  const code = error instanceof client.ClientError ? error.code : undefined
  const inner = error.cause instanceof Error ? error.cause.message : undefined
  return [code, error.message, inner].filter(Boolean).join(': ')
}
