export const levels = ['自社の主力', '対応可', '外注して対応'] as const
export const willingnesses = ['はい', '条件つき', 'いいえ', '不明'] as const
/** How well it is known that a business can do a step, the weakest first. */
export const verifications = ['本人の申告', '訪問で確認', '納品実績'] as const
