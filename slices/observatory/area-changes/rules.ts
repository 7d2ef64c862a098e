import { broken, type Ruling } from '#platform'

export function theSuccessorExists(toCode: string, present: ReadonlySet<string>): Ruling {
  return (
    present.has(toCode) ||
    broken(`地域コード「${toCode}」は、いまの市区町村にありません。`, 'toCode')
  )
}

export function theCodeHasEnded(fromCode: string, present: ReadonlySet<string>): Ruling {
  return (
    !present.has(fromCode) ||
    broken(`地域コード「${fromCode}」は、いまもある市区町村です。`, 'fromCode')
  )
}
