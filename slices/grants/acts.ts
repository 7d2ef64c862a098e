/** What the slice's acts are called in the record of acts. */
export const acts = {
  'grants.register-scheme': '補助制度を定めた',
  'grants.revise-scheme': '補助制度を改正した',
  'grants.prepare-call': '公募を準備した',
  'grants.revise-call': '公募の準備を直した',
  'grants.write-criteria': '審査基準の案を書いた',
  'grants.seal-criteria': '審査基準を封印した',
  'grants.open-call': '公募を公表した',
  'grants.change-criteria': '審査基準を改めた',
  'grants.void-call': '公募を中止した',
} as const
