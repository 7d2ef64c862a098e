/** Why the market does not do it; the last must be said openly. */
export const failures = [
  '外部性（技術・人材の波及）',
  '公共財（産地の名声・技術の記録）',
  '情報の偏り',
  '協調の失敗（分業の鎖が切れる）',
  '規模の不利',
  '引抜きによる育成不足',
  '移行の摩擦（承継・転換）',
  '市場の失敗ではない（文化・地域維持）',
] as const
