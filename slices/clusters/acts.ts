/** What the slice's acts are called in the record of acts. */
export const acts = {
  'clusters.found-cluster': '産地を登録した',
  'clusters.found-chain': '連鎖をつくった',
  'clusters.add-node': '連鎖に工程や材料を加えた',
  'clusters.revise-node': '連鎖の工程や材料を直した',
  'clusters.move-node': '連鎖の並びを変えた',
  'clusters.remove-node': '連鎖から工程や材料を消した',
  'clusters.restore-removal': '連鎖から消したものを元に戻した',
  'clusters.add-edge': '連鎖に矢印を加えた',
  'clusters.remove-edge': '連鎖の矢印を消した',
  'clusters.ask-makers': '連鎖の確認を産地の人に頼んだ',
  'clusters.fix-chain': '連鎖を版として確定した',
  'clusters.start-revision': '連鎖の改訂を始めた',
  'clusters.record-pass': '仲間回しを記録した',
  'clusters.revise-pass': '仲間回しの記録を直した',
  'clusters.remove-pass': '仲間回しの記録を消した',
  'clusters.restore-pass': '仲間回しの記録を元に戻した',
} as const
