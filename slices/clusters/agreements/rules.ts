import { z } from 'zod'
import { formatCsv, formatWareki, type LocalDate, localDate } from '#packages/japan'
import { broken, type Ruling, withoutFormula } from '#platform'

/** What one city hands to another: anonymous counts by process, and nothing of any single business. */
export type Content = z.infer<typeof Content>
export const Content = z.strictObject({
  form: z.literal('sanchi.cluster-counts.1'),
  from: z.strictObject({ code: z.number().int(), name: z.string().min(1).max(60) }),
  to: z.strictObject({ code: z.number().int(), name: z.string().min(1).max(60) }),
  cluster: z.string().min(1).max(100),
  asOn: localDate(),
  source: z.string().min(1).max(300),
  k: z.number().int().min(3),
  total: z.number().int().min(0).nullable(),
  rows: z
    .array(
      z.strictObject({
        process: z.string().min(1).max(60),
        businesses: z.number().int().min(0).nullable(),
      }),
    )
    .max(300),
})

export type Handed = { readonly content: Content; readonly sha256: string }

/** The first twelve digits of the hash, in groups of four: told by letter or telephone, not with the file. */
export function checkNumber(sha256: string): string {
  return (sha256.slice(0, 12).match(/.{4}/g) ?? []).join('-')
}

const heads = ['項目', '値']
const HIDDEN = '秘匿'
const count = (value: number | null) => (value === null ? HIDDEN : String(value))

/** The file as a table for people, which reads back to the same content. */
export function asCsv({ content, sha256 }: Handed): string {
  const { from, to } = content
  const lines = [
    heads,
    ['形式', content.form],
    ['渡す市', `${from.code} ${from.name}`],
    ['受け取る市', `${to.code} ${to.name}`],
    ['産地', content.cluster],
    ['時点', content.asOn],
    ['出典', content.source],
    ['公表できる数', String(content.k)],
    ['事業者数', count(content.total)],
    ...content.rows.map(({ process, businesses }) => [`工程：${process}`, count(businesses)]),
    ['SHA-256', sha256],
  ]
  return formatCsv(lines.map((row) => row.map(withoutFormula)))
}

export function asJson({ content, sha256 }: Handed): string {
  return `${JSON.stringify({ content, sha256 }, null, 2)}\n`
}

const File = z.strictObject({ content: Content, sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** A file as another city wrote it, from JSON. Null: it is not such a file. */
export function readJson(value: unknown): Handed | null {
  const read = File.safeParse(value)
  return read.success ? read.data : null
}

/** The same from CSV. */
export function readCsv(rows: readonly (readonly string[])[]): Handed | null {
  const said = (name: string) =>
    // The apostrophe that keeps a spreadsheet from running a text is not part of it.
    (rows.find(([head]) => head === name)?.[1] ?? '').replace(/^'(?=[=+\-@＝＋－＠])/, '')
  const city = (name: string) => {
    const [code = '', ...rest] = said(name).split(' ')
    return { code: Number(code), name: rest.join(' ') }
  }
  const number = (text: string) => (text === HIDDEN ? null : Number(text || Number.NaN))
  return readJson({
    content: {
      form: said('形式'),
      from: city('渡す市'),
      to: city('受け取る市'),
      cluster: said('産地'),
      asOn: said('時点'),
      source: said('出典'),
      k: number(said('公表できる数')),
      total: number(said('事業者数')),
      rows: rows.flatMap(([head = '', value = '']) =>
        head.startsWith('工程：')
          ? [{ process: head.slice('工程：'.length), businesses: number(value) }]
          : [],
      ),
    },
    sha256: said('SHA-256'),
  })
}

type Term = {
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly endedOn: LocalDate | null
}

/** Whether the agreement holds on a day: its term, unless it was ended before. */
export function isInForce({ fromOn, untilOn, endedOn }: Term, day: LocalDate): boolean {
  return fromOn <= day && day <= untilOn && (endedOn === null || day < endedOn)
}

export function theAgreementIsInForce(term: Term, today: LocalDate): Ruling {
  return (
    isInForce(term, today) ||
    broken(
      `協定の期間（${formatWareki(term.fromOn)}〜${formatWareki(term.endedOn ?? term.untilOn)}）の外です。協定を結び直してから、渡すか受け取ってください。`,
    )
  )
}

export function theFileCanBeRead(handed: Handed | null): Ruling {
  return (
    handed !== null ||
    broken(
      'この形式のファイルではありません。相手の市がSanchiの「渡すファイル」で作ったJSONかCSVを、直さずに選んでください。',
      'file',
    )
  )
}

/** What was hashed, written in the file and told by the other city agree: nobody changed a number on the way. */
export function theHashHolds(handed: Handed, computed: string, check: string): Ruling {
  if (handed.sha256 !== computed)
    return broken(
      'ファイルの中身が、作られたときから変わっています。相手の市に、もう一度送ってもらってください。',
      'file',
    )
  return (
    computed.startsWith(check) ||
    broken(
      '照合番号がファイルと合いません。相手の市に電話で確かめてください。合わないファイルは取り込めません。',
      'check',
    )
  )
}

type Sides = { readonly partnerCity: number; readonly partnerName: string }

export function itIsFromThePartnerToUs(handed: Handed, sides: Sides, city: number): Ruling {
  const { from, to } = handed.content
  if (from.code !== sides.partnerCity)
    return broken(
      `このファイルを作ったのは${from.name}です。この協定の相手は${sides.partnerName}です。`,
      'file',
    )
  return to.code === city || broken(`このファイルは${to.name}あてです。`, 'file')
}

export function theDayIsWithinTheTerm(handed: Handed, term: Term, today: LocalDate): Ruling {
  const { asOn } = handed.content
  return (
    (asOn <= today && isInForce(term, asOn)) ||
    broken(`ファイルの時点（${formatWareki(asOn)}）が、協定の期間に入っていません。`, 'file')
  )
}

export function itIsNotTheSameAgain(isKept: boolean): Ruling {
  return !isKept || broken('同じファイルは、すでに受け取っています。', 'file')
}

export function thePartnerIsAnother(partner: number, city: number): Ruling {
  return partner !== city || broken('相手に、この市自身は選べません。', 'partner')
}

export function thePartnerBelongsToTheCluster(
  partner: number,
  municipalities: readonly number[],
): Ruling {
  return (
    municipalities.includes(partner) ||
    broken(
      '相手の市区町村が、この産地の市区町村に入っていません。先に、産地の登録で市区町村に加えてください。',
      'partner',
    )
  )
}
