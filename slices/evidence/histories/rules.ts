const verbs: Readonly<Record<string, string>> = {
  'evidence.register-document': '根拠として登録',
  'evidence.correct-document': '内容を直した',
  'evidence.add-link': 'つないだ',
  'evidence.end-link': 'つながりを外した',
  'evidence.attest-link': '当時の文書を示した',
  'evidence.withdraw-bead': '取り下げた',
  'evidence.merge-beads': '統合した',
  'evidence.write-comment': 'コメントを書いた',
  'evidence.raise-issue': '課題を起こした',
  'evidence.edit-issue': '課題を直した',
  'evidence.confirm-issue': '課題として確定した',
  'evidence.begin-issue': '対応中にした',
  'evidence.resolve-issue': '解消とした',
  'evidence.set-issue-aside': '見送りとした',
  'evidence.freeze-paper': '帳票を確定した',
  'evidence.mute-break': '糸の切れ目を見送った',
  'evidence.import-thread': '取り込んだ',
}

/** What an act is called on screen; an unknown one by its own name. */
export function verbLabel(verb: string): string {
  return verbs[verb] ?? verb
}

const fields: Readonly<Record<string, string>> = {
  kind: '種類',
  title: '名称',
  happenedOn: '資料の日付',
  availableOn: '知り得た日',
  dueOn: '見込みの日',
  audiences: '閲覧範囲',
  address: '置き場所',
  fiscalYear: '年度',
  facets: '見どころ',
  fact: '要点',
  text: '本文',
  figures: '数値',
  sectionId: '担当課',
  summary: '要旨',
  state: '状態',
  link: 'つながり',
  note: '注記',
  type: '種類',
  mark: '後付け',
}

export function fieldLabel(key: string): string {
  return fields[key] ?? key
}

/** A value as people read it, on one line. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(shownValue).join('、')
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, one]) => one !== null && one !== '')
      .map(([key, one]) => `${fieldLabel(key)}：${shownValue(one)}`)
      .join('、')
  }
  return '—'
}

/** Before, after and reason of what an act noted, each on one line. */
export function notedOf(noted: unknown): { before: string; after: string; reason: string } {
  const said = (key: string): unknown =>
    typeof noted === 'object' && noted !== null ? Reflect.get(noted, key) : undefined
  return {
    before: shownValue(said('before')),
    after: shownValue(said('after')),
    reason: shownValue(said('reason')),
  }
}
