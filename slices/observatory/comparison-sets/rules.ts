import { broken, type Ruling } from '#platform'
import { writtenChange } from '#ui'
import { MOST_PEERS } from '../peers/rules.ts'

export function theSetHasAPeer(peers: readonly unknown[]): Ruling {
  return peers.length > 0 || broken('比べる相手がいません。条件をゆるめるか、手で選んでください。')
}

export function thePeerStandsInTheSet(peers: readonly { code: string }[], code: string): Ruling {
  return (
    peers.some((one) => one.code === code) ||
    broken('この市区町村は、もう相手から外れています。', 'code')
  )
}

export function thereIsRoom(peers: readonly unknown[]): Ruling {
  return (
    peers.length < MOST_PEERS ||
    broken(`比べる相手は${MOST_PEERS}までです。1つ外してから足してください。`, 'add')
  )
}

export function theOneIsNew(
  set: { readonly baseCode: string; readonly peers: readonly { readonly code: string }[] },
  code: string,
): Ruling {
  if (code === set.baseCode) return broken('もとの市区町村は、相手にできません。', 'add')
  return (
    !set.peers.some((peer) => peer.code === code) ||
    broken('この市区町村は、すでに相手に入っています。', 'add')
  )
}

export function theSetIsNotYetEvidence(citedAt: string | null): Ruling {
  return (
    citedAt === null ||
    broken('この組は根拠に使われているため変えられません。新しく保存してください。')
  )
}

type FrozenSet = {
  readonly baseCode: string
  readonly baseName: string
  readonly peers: readonly { readonly code: string }[]
  readonly frozen: readonly {
    readonly code: string
    readonly figures: readonly { readonly key: string; readonly value: number | null }[]
  }[]
}

/** What a saved comparison says, from its own figures: in at most 120 characters. */
export function frozenStanding({ baseCode, baseName, peers, frozen }: FrozenSet): string {
  const growthOf = (code: string) =>
    frozen
      .find((place) => place.code === code)
      ?.figures.find(({ key }) => key === 'employees-growth')?.value ?? null
  const own = growthOf(baseCode)
  const others = peers.map(({ code }) => growthOf(code)).filter((growth) => growth !== null)
  if (own === null || others.length === 0) {
    return `${baseName}と${peers.length}市区町村の比較。従業者の増減は、数字がないためくらべられない。`
  }
  const ahead = others.filter((growth) => growth > own).length
  return `${baseName}の従業者は2016→2021年に${writtenChange(own, 1)}％。くらべた${others.length}市区町村のうち${ahead}がこれを上回る（民営）。`
}
