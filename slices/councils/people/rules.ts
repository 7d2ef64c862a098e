import { broken, type Ruling } from '#platform'

export function peopleAccountIsFree(free: readonly string[], accountId: string | null): Ruling {
  return (
    accountId === null ||
    free.includes(accountId) ||
    broken(
      'そのアカウントは選べません。ほかの委員と結ばれているか、委員の役割がありません。',
      'accountId',
    )
  )
}
