import { gunzipSync, gzipSync } from 'node:zlib'
import { decodeTable, municipalityCheckDigit, parseCsv } from '#packages/japan'

/** The whole country, as an area of its own: what municipalities are compared with. */
export const NATION = '00000'

export type Area = {
  /** 標準地域コード, five digits; with its check digit it is the 全国地方公共団体コード. */
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly lat: number
  readonly lng: number
}

export type AreaKind = '市' | '町' | '村' | '特別区' | '全国'

export function kindOf({ code, name }: Pick<Area, 'code' | 'name'>): AreaKind {
  if (code === NATION) return '全国'
  if (name.endsWith('区')) return '特別区'
  return name.endsWith('市') ? '市' : name.endsWith('町') ? '町' : '村'
}

export const sixDigits = (code: string): string => `${code}${municipalityCheckDigit(code)}`

/** The list of municipalities with readings and positions: name by name, wards of cities left out. */
export function readLocalGovernments(bytes: Uint8Array): Map<string, Omit<Area, 'code' | 'name'>> {
  const [header = [], ...rows] = parseCsv(decodeTable(bytes).text)
  const column = (name: string) => header.indexOf(name)
  const [prefecture, id, kana] = [column('pref'), column('cid'), column('citykana')]
  const [lat, lng] = [column('lat'), column('lng')]
  return new Map(
    rows.map((row) => [
      (row[id] ?? '').padStart(5, '0'),
      {
        kana: (row[kana] ?? '').replace(/\s/g, ''),
        prefecture: row[prefecture] ?? '',
        lat: Number(row[lat]),
        lng: Number(row[lng]),
      },
    ]),
  )
}

export function packAreas(areas: readonly Area[]): Uint8Array {
  const lines = areas.map(({ code, name, kana, prefecture, lat, lng }) =>
    [code, name, kana, prefecture, lat, lng].join('\t'),
  )
  return gzipSync(lines.join('\n'), { level: 9 })
}

export function unpackAreas(packed: Uint8Array): Area[] {
  return gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const [code = '', name = '', kana = '', prefecture = '', lat, lng] = line.split('\t')
      return { code, name, kana, prefecture, lat: Number(lat), lng: Number(lng) }
    })
}
