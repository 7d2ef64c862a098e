import { addressKey } from './address-key.ts'
import { variantKey } from './variant-key.ts'

const PREFECTURE =
  /^(?:北海道|東京都|大阪府|京都府|神奈川県|和歌山県|鹿児島県|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|沖縄)県)/
const POSTAL_CODE = /^〒?\d{3}-?\d{4}/
const LOT = /^.*?\d+(?:-\d+)*/

/**
 * The key by which two addresses are found to be on the same premises: `addressKey` without postal code,
 * prefecture, 大字 and 字, old characters as usual ones, and without what follows the lot (building, floor,
 * room). For finding only: neighbours of one building have the same key, which is a reason to ask.
 * @example premisesKey('福井県鯖江市大字吉田12番地3 山本ビル2階') // '鯖江市吉田12-3'
 */
export function premisesKey(text: string): string {
  const plain = addressKey(text)
    .replace(POSTAL_CODE, '')
    .replace(PREFECTURE, '')
    .replace(/大字|(?<=\p{Script=Han})字(?=\p{Script=Han})/gu, '')
  return variantKey(LOT.exec(plain)?.[0] ?? plain)
}
