/** What the slice's acts are called in the record of acts. */
export const acts = {
  'clusters.found-cluster': '産地を登録した',
  'clusters.found-chain': '連鎖をつくった',
} as const
