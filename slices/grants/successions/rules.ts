import { broken, type Ruling } from '#platform'

export function theSuccessorIsInTheRegister(found: number): Ruling {
  if (found === 1) return true
  return broken(
    found === 0
      ? '承継する事業者が台帳にありません。先に事業者台帳へ登録してください。'
      : '同じ名称の事業者が複数あります。台帳で名称を区別してください。',
    'toName',
  )
}
