import { broken, type Ruling } from '#platform'

export function itIsUsedHere(edition: { withdrawnAt: string | null; state: string }): Ruling {
  return (
    (edition.withdrawnAt === null && edition.state !== 'withdrawn') ||
    broken('すでに取り下げられています。')
  )
}
