import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { corporateNumberCheckDigit, encodeCp932 } from '#packages/japan'

/** The heads of the GIF model of 法人, 25 of them. */
const heads = [
  '法人番号',
  '名称',
  '名称_カナ',
  '名称_英字',
  '通称',
  '種類',
  '郵便番号',
  '都道府県',
  '市区町村',
  '町字',
  '番地以下',
  '建物名',
  '地区',
  '電話番号',
  'メールアドレス',
  '連絡方法',
  '業種コード',
  '分類の改定',
  '従業員数',
  '従業員数の時点',
  '設立年',
  '資本金',
  '確認日',
  '備考',
  '整理番号',
]

const trades = [
  '眼鏡',
  '漆器',
  '鋳造',
  '髙﨑金属',
  '①番',
  '表面ソ能',
  '研磨',
  '彫金',
  '織物',
  '刃物',
]
const readings = [
  'メガネ',
  'シッキ',
  'チュウゾウ',
  'タカサキキンゾク',
  'イチバン',
  'ヒョウメン',
  'ケンマ',
  'チョウキン',
  'オリモノ',
  'ハモノ',
]
const districts = ['河和田', '神明', '新横江', '立待', '吉川', '片上', '鳥羽', '中河']
const kana =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'

/** A name no other row has: a number written in kana. */
function written(n: number): string {
  let rest = n
  let text = ''
  for (let at = 0; at < 4; at += 1) {
    text += kana[rest % kana.length] ?? ''
    rest = Math.floor(rest / kana.length)
  }
  return text
}

/** An invented 法人番号 that passes its check. */
export function inventedNumber(n: number): string {
  const payload = String(900_000_000_000 + n * 7).padStart(12, '0')
  return `${corporateNumberCheckDigit(payload)}${payload}`
}

/** Something wrong of each kind in turn. */
const spoil: readonly ((cells: string[]) => void)[] = [
  (cells) => {
    cells[0] = `${(Number(cells[0]?.[0]) % 9) + 1}${cells[0]?.slice(1)}`
  },
  (cells) => {
    cells[0] = '4.00002E+12'
  },
  (cells) => {
    cells[18] = '-3'
  },
  (cells) => {
    cells[1] = ''
  },
  (cells) => {
    cells[13] = '778520000'
  },
  (cells) => {
    cells[19] = '令和99年99月'
  },
]

export type Generated = {
  readonly rows: number
  readonly broken: number
  readonly encoding: 'utf-8' | 'cp932'
  /** Another telephone in every tenth row: a later file that changes these and no others. */
  readonly edition?: number
}

const isRevised = (n: number) => n % 10 === 0

/** How many of the rows that are right a later edition changes. */
export function revisedRows(made: Generated, broken: ReadonlySet<number>): number {
  return Array.from({ length: made.rows }, (_, n) => n).filter(
    (n) => isRevised(n) && !broken.has(n),
  ).length
}

function rowOf(n: number, isBroken: boolean, edition: number): string[] {
  const at = n % trades.length
  const name = `株式会社${trades[at]}${written(n)}製作所`
  const cells = [
    inventedNumber(n),
    at === 1 ? `㈱${trades[at]}${written(n)}` : name,
    `${readings[at]}${written(n)}セイサクジョ`,
    '',
    n % 3 === 0 ? `${written(n)}屋` : '',
    '法人',
    '916-0001',
    '福井県',
    '鯖江市',
    `${districts[n % districts.length]}町`,
    `${(n % 90) + 1}丁目${(n % 30) + 1}番地`,
    '',
    districts[n % districts.length] ?? '',
    `0778-${String(10 + (isRevised(n) ? edition : 0))}-${String(n % 10_000).padStart(4, '0')}`,
    '',
    '電話',
    '3297',
    '14',
    String(n % 80),
    'R7.4.1',
    String(1950 + (n % 70)),
    String((n % 50) * 1_000_000),
    '2026-04-01',
    '見本の行です、読み飛ばされます',
    `見本-${n}`,
  ]
  if (isBroken) spoil[n % spoil.length]?.(cells)
  return cells
}

/** Writes the list; broken rows are scattered evenly. @returns the numbers of the broken rows */
export async function writeGeneratedList(path: string, made: Generated): Promise<Set<number>> {
  const file = createWriteStream(path)
  const encode = (text: string) =>
    made.encoding === 'cp932' ? encodeCp932(text) : Buffer.from(text)
  const broken = new Set(
    Array.from({ length: made.broken }, (_, n) =>
      Math.floor(((n + 0.5) * made.rows) / made.broken),
    ),
  )
  let text = `${heads.join(',')}\r\n`
  for (let n = 0; n < made.rows; n += 1) {
    text += `${rowOf(n, broken.has(n), made.edition ?? 0).join(',')}\r\n`
    if (text.length > 500_000 || n === made.rows - 1) {
      if (!file.write(encode(text))) await once(file, 'drain')
      text = ''
    }
  }
  file.end()
  await once(file, 'finish')
  return broken
}

/** One number for all that stands in the register of these rows, to be compared with what was written. */
export function expectedDigest(made: Generated, broken: ReadonlySet<number>): string {
  const hash = createHash('md5')
  for (let n = 0; n < made.rows; n += 1)
    if (!broken.has(n)) {
      const cells = rowOf(n, false, made.edition ?? 0)
      hash.update(`${cells[0]}|${cells[1]}|${cells[2]}|${cells[13]}\n`)
    }
  return hash.digest('hex')
}
