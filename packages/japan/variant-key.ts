/**
 * Old and variant characters of names, each followed by the usual one; NFKC does not unify them.
 * 斉 and 斎 are two characters, not variants of one, and stay different.
 */
const PAIRS =
  '髙高﨑崎嵜崎碕崎邊辺邉辺齋斎齊斉澤沢濵浜濱浜廣広國国櫻桜嶋島嶌島德徳眞真惠恵榮栄瀨瀬彌弥壽寿學学實実寶宝淵渕槇槙龍竜瀧滝關関鐵鉄圓円藏蔵條条會会縣県區区黑黒靜静淸清淨浄曾曽與与' +
  '亞亜豐豊增増橫横舊旧兒児顯顕禮礼戶戸內内步歩每毎吳呉閒間𠮷吉冨富峯峰埜野栁柳桒桑舘館槗橋藪薮薗園籠篭莊荘萬万燈灯螢蛍總総聰聡鷗鴎鹽塩麵麺麥麦佛仏勳勲卷巻參参嚴厳圍囲壯壮寫写將将' +
  '巖巌峽峡廳庁彥彦應応戀恋戰戦拂払揭掲搖揺擴拡收収效効敎教晝昼曉暁曆暦樂楽樣様檢検權権歐欧歲歳氣気溫温灣湾爲為獨独獻献產産當当盡尽硏研穗穂穰穣竝並粹粋絲糸繩縄續続纖繊聲声脫脱臺台' +
  '藝芸號号衞衛裝装覺覚觀観變変讓譲豫予貳弐賣売轉転辨弁遙遥醫医釋釈錢銭鎭鎮鑄鋳陷陥險険隨随雜雑靈霊顏顔驛駅驗験髮髪鬪闘鷄鶏黃黄默黙點点齒歯齡齢龜亀'

const USUAL: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, variant = '', usual = '']) => [variant, usual]),
)

/**
 * The key by which a name is found whichever character it is written with: NFKC, without variation
 * selectors, old forms as usual ones (髙橋 → 高橋). For finding only: the stored name keeps its own
 * character, and the same key is a candidate, not an identity.
 */
export function variantKey(text: string): string {
  const plain = text.replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '').normalize('NFKC')
  return Array.from(plain, (character) => USUAL.get(character) ?? character).join('')
}
