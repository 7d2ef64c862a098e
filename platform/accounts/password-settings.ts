import { z } from 'zod'
import { setting } from '../settings/setting.ts'

/** The least length of a password, in characters. */
export const passwordLength = setting(
  'password-length',
  z.coerce
    .number('字数を数字で入れてください。')
    .int('字数を整数で入れてください。')
    .min(8, '8字より短くはできません。')
    .max(64, '64字までにしてください。'),
  12,
  {
    label: 'パスワードの長さ',
    source: 'OWASP ASVS 5.0 6.2.1（8字以上、15字以上を勧める）',
    unit: '字以上',
  },
)

/** The address under which the city's people open Sanchi, printed on letters. */
export const webAddress = setting(
  'web-address',
  z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: 'https:// で始まる住所を入れてください。' }),
  ]),
  '',
  {
    label: 'このシステムの住所（URL）',
    source: '市のネットワークの構成',
    toBeChecked: true,
    write: (address) => address || '（未設定）',
  },
)
