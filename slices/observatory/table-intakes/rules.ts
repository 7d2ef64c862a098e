import { broken, type Ruling } from '#platform'
import { PREFECTURES } from '../areas/rules.ts'
import type { FoundArea } from '../areas/tables.ts'
import { prefectureCodeOf } from '../io-tables/rules.ts'

/** The areas whose table a city may bring in: its own, and its prefecture. */
export function areasOfTables(area: Pick<FoundArea, 'code' | 'name'> | null) {
  if (!area) return []
  const prefecture = prefectureCodeOf(area.code)
  return [
    { value: area.code, label: `${area.name}の表` },
    {
      value: prefecture,
      label: `${PREFECTURES[Number(prefecture.slice(0, 2)) - 1] ?? ''}の表`,
    },
  ]
}

export function itIsOfThisCity(areaCode: string, area: FoundArea | null): Ruling {
  return (
    areasOfTables(area).some(({ value }) => value === areaCode) ||
    broken('表の地域は、この市区町村か、その都道府県から選んでください。', 'areaCode')
  )
}

export function itDescribesAYearBefore(year: number, publishedOn: string): Ruling {
  return (
    year <= Number(publishedOn.slice(0, 4)) ||
    broken('表の年が、公表した日より後になっています。', 'year')
  )
}

/** A table in another layout, or another file. */
export const NO_TABLE_FILE = '産業連関表の形ではありません。見本の形のCSVにしてください。'
