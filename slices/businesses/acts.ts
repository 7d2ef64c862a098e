/** What the slice's acts are called in the record of acts. */
export const acts = {
  'businesses.register-business': '事業者を登録した',
  'businesses.revise-business': '事業者の登録を直した',
  'businesses.confirm-business': '事業者の仮登録を確かめた',
  'businesses.suspend-business': '休業を記録した',
  'businesses.resume-business': '営業の再開を記録した',
  'businesses.close-business': '廃業を記録した',
  'businesses.reopen-business': '廃業の記録を取り消した',
  'businesses.add-process': '工程を加えた',
  'businesses.record-holding': 'できる工程を記録した',
  'businesses.revise-holding': 'できる工程を直した',
  'businesses.log-request': '満たせなかった依頼を残した',
  'businesses.view-people': '担い手の情報を開いた',
  'businesses.record-person': '担い手を記録した',
  'businesses.revise-person': '担い手の記録を直した',
  'businesses.record-succession': '後継の状態を記録した',
} as const
