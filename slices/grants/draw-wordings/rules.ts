import { formatWareki, type LocalDate } from '#packages/japan'
import { toTheSecond } from '../applications/rules.ts'
import { shareInWords, sizeOfDraw, strengthOf, strengthSentence } from '../audit-draws/rules.ts'
import type { Lang } from '../public-wordings/rules.ts'

/** 「2026-08-21 09:00:00」, as Sweden writes it and everybody reads it. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const japanese = {
  ...{ title: '抽出監査', other: 'English', csv: 'CSVで保存', how: '確かめ方' },
  ...{ list: '名簿と結果', caption: '名簿', none: '対象がありません。', drawn: '引いた' },
  lede: (title: string) => `${title}。だれが計算しても同じ結果になります。`,
  recipe:
    '番号ごとに、SHA-256(「sanchi-lottery|くじの識別子|秘密.公の番号|番号」) を求め、値の小さい順に並べて、上から引く数だけを取ります。',
  columns: { no: '番号', result: '結果' },
  total: (count: number) => `${count}件`,
  facts: {
    ...{ of: '対象', size: '引く数', committed: '予告した日', hash: '秘密のハッシュ（SHA-256）' },
    ...{ named: '公の番号', number: '決まった番号', secret: '秘密', id: 'くじの識別子' },
    ...{ drawnAt: '引いた日時', strength: '強さ' },
  },
  sizeBefore: (percent: number) => `対象の${percent}％（端数切上げ、1件以上）`,
  size: (entries: number, percent: number) =>
    `${entries}件のうち${sizeOfDraw(entries, percent)}件（${percent}％、端数切上げ、1件以上）`,
  day: (on: LocalDate) => formatWareki(on),
  /** @param at an instant */
  moment: (at: string) => toTheSecond(at),
  named: (name: string, on: LocalDate) => `${name}（${formatWareki(on)}に決まる）`,
  strength: (entries: number, percent: number) =>
    strengthSentence(entries, sizeOfDraw(entries, percent)),
}
export type DrawWords = typeof japanese

/** 「2026-08-20」 as it is; a name of a public number stays in the words of the city. */
const english: DrawWords = {
  ...{ title: 'Random audit', other: '日本語', csv: 'Save as CSV (in Japanese)' },
  ...{ how: 'How to check', list: 'List and result', caption: 'List' },
  ...{ none: 'There is nothing to draw from.', drawn: 'Drawn' },
  lede: (title) => `${title}. Anybody computes the same result.`,
  recipe:
    'For each number compute SHA-256("sanchi-lottery|" + identifier of the draw + "|" + secret + "." + public number + "|" + number), sort with the lowest first, and take as many as are drawn from the top.',
  columns: { no: 'Number', result: 'Result' },
  total: (count) => `${count} in all`,
  facts: {
    ...{ of: 'Drawn from', size: 'How many', committed: 'Announced on' },
    ...{ hash: 'Hash of the secret (SHA-256)', named: 'Public number' },
    ...{ number: 'The number that came out', secret: 'Secret', id: 'Identifier of the draw' },
    ...{ drawnAt: 'Drawn at', strength: 'Strength' },
  },
  sizeBefore: (percent) => `${percent} % of the list, rounded up, one at least`,
  size: (entries, percent) =>
    `${sizeOfDraw(entries, percent)} of ${entries} (${percent} %, rounded up, one at least)`,
  day: (on) => on,
  moment: (at) => `${clock.format(Date.parse(at))} JST`,
  named: (name, on) => `${name} (known on ${on})`,
  strength: (entries, percent) => {
    if (entries === 0) return 'There is nothing to draw from.'
    const [size, bad] = [sizeOfDraw(entries, percent), Math.ceil(entries / 10)]
    const share = strengthOf(entries, size, bad)
    return `If ${bad} of ${entries} are in error, a draw of ${size} meets at least one with probability ${share.num}/${share.den} (${shareInWords(share)}).`
  },
}

export const drawWords: Readonly<Record<Lang, DrawWords>> = { ja: japanese, en: english }
