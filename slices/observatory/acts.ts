/** What the slice's acts are called in the record of acts. */
export const acts = {
  'observatory.cite-effect': '効果の試算を根拠カードにした',
  'observatory.cite-figure': '数字を根拠カードにした',
  'observatory.edit-statement': '根拠カードの文を直した',
  'observatory.save-comparison-set': '比べる相手を保存した',
  'observatory.strike-peer': '比べる相手から外した',
  'observatory.add-peer': '比べる相手を手で足した',
  'observatory.load-boundaries': '地図の境界を取り込んだ',
  'observatory.cite-comparison-set': '比較を根拠にした',
  'observatory.take-in-edition': '統計の版を受け付けた',
  'observatory.ask-fetch': 'e-Stat の統計表を頼んだ',
  'observatory.receive-answer': 'e-Stat の答えを受け取った',
  'observatory.reject-edition': '統計の版を差し戻した',
  'observatory.release-edition': '統計の版を公開した',
  'observatory.withdraw-edition': '統計の版を取り下げた',
  'observatory.withdraw-shipped-edition': '添付の統計の版を取り下げた',
  'observatory.register-area-change': '地域コードの対応先を登録した',
} as const
