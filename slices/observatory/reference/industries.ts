import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { decodeTable, parseCsv } from '#packages/japan'

/** One code of 日本標準産業分類, with the revision that it belongs to: 13 (2013) or 14 (2023). */
export type Industry = {
  readonly revision: 13 | 14
  readonly level: '大' | '中' | '小' | '細'
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

const Detail = z.object({ code: z.string(), name: z.string() })
const Minor = Detail.extend({ detail_categories: z.array(Detail) })
const Middle = Detail.extend({ minor_categories: z.array(Minor) })
const Major = Detail.extend({ middle_categories: z.array(Middle) })
const Tree = z.object({ major_categories: z.array(Major) })

export function readRevision14(text: string): Industry[] {
  const one = (
    level: Industry['level'],
    { code, name }: z.infer<typeof Detail>,
    parent: string | null,
  ): Industry => ({ revision: 14, level, code, name, parent })
  return Tree.parse(JSON.parse(text)).major_categories.flatMap((major) => [
    one('大', major, null),
    ...major.middle_categories.flatMap((middle) => [
      one('中', middle, major.code),
      ...middle.minor_categories.flatMap((minor) => [
        one('小', minor, middle.code),
        ...minor.detail_categories.map((detail) => one('細', detail, minor.code)),
      ]),
    ]),
  ])
}

export function readRevision13(bytes: Uint8Array): Industry[] {
  const [, ...rows] = parseCsv(decodeTable(bytes).text)
  return rows.map(([major = '', middle = '', minor = '', detail = '', name = '']): Industry => {
    const made = { revision: 13 as const, name }
    if (detail !== '0000') return { ...made, level: '細', code: detail, parent: minor }
    if (minor !== '000') return { ...made, level: '小', code: minor, parent: middle }
    if (middle !== '00') return { ...made, level: '中', code: middle, parent: major }
    return { ...made, level: '大', code: major, parent: null }
  })
}

export function packIndustries(industries: readonly Industry[]): Uint8Array {
  return gzipSync(JSON.stringify(industries), { level: 9 })
}

const Packed = z.array(
  z.object({
    revision: z.union([z.literal(13), z.literal(14)]),
    level: z.enum(['大', '中', '小', '細']),
    code: z.string(),
    name: z.string(),
    parent: z.string().nullable(),
  }),
)

export function unpackIndustries(packed: Uint8Array): Industry[] {
  return Packed.parse(JSON.parse(gunzipSync(packed).toString('utf8')))
}
