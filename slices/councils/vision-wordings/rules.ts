import { notEndorsed, notEndorsedEn, type VisionState } from '../visions/rules.ts'

const states = (texts: Readonly<Record<VisionState, string>>) => texts

/** Labels of the public pages, in the language that is asked for. */
const wordings = {
  ja: {
    lang: 'ja',
    title: '主体提案ビジョン',
    lede: '事業者・団体・個人が、自分たちの言葉で書いた将来の姿です。',
    picture: '目指す姿',
    things: '自分たちがする三つのこと',
    leader: '提案した方',
    horizon: '目指す年度',
    area: '地域・産地',
    asked: '市に求めること',
    nothingAsked: '求めることはない',
    indicators: '確かめる指標',
    backers: '賛同する方',
    noBackers: '賛同はこれからです。',
    answer: '市の受け止め',
    noAnswer: '準備中です。',
    after: 'その後',
    noLines: 'まだ書かれていません。毎年度、提案した方が一行書きます。',
    notEndorsed,
    other: 'English',
    ended: '終了の理由',
    state: '状態',
    empty: '公開しているビジョンはまだありません',
    emptyWhy: 'サインインした事業者・団体の方は、自分たちのビジョンを書いて提出できます。',
    states: states({
      下書き: '下書き',
      提出: '提出',
      公開: '公開',
      受け止め: '受け止め',
      連携: '連携',
      終了: '終了',
    }),
  },
  en: {
    lang: 'en',
    title: 'Visions by makers and people',
    lede: 'What businesses, bodies and people mean to become, in their own words (texts in Japanese).',
    picture: 'The picture',
    things: 'Three things we will do',
    leader: 'Led by',
    horizon: 'By',
    area: 'Area and cluster',
    asked: 'Asked of the city',
    nothingAsked: 'Nothing',
    indicators: 'How it is checked',
    backers: 'Backed by',
    noBackers: 'No backers yet.',
    answer: 'The city’s answer',
    noAnswer: 'In preparation.',
    after: 'Since then',
    noLines: 'Nothing yet. The leader writes one line each fiscal year.',
    notEndorsed: notEndorsedEn,
    other: '日本語',
    ended: 'Why it ended',
    state: 'State',
    empty: 'No vision has been published yet',
    emptyWhy: 'Businesses and bodies that have signed in can write and submit one.',
    states: states({
      下書き: 'Draft',
      提出: 'Submitted',
      公開: 'Published',
      受け止め: 'Answered',
      連携: 'Linked',
      終了: 'Ended',
    }),
  },
} as const

export type Wording = {
  readonly [K in keyof (typeof wordings)['ja']]: K extends 'states'
    ? Readonly<Record<VisionState, string>>
    : string
}

export function wordingOf(query: Readonly<Record<string, string>>): Wording {
  return query.lang === 'en' ? wordings.en : wordings.ja
}
