import { sha256 } from '#platform'
import { dayOf } from '../decisions/rules.ts'

/** What stands in the foot of a frozen paper: enough to find and to prove it. */
export type Seal = {
  readonly snapshotId: string
  /** Public id `<city>-<uuid>`, of the check page. */
  readonly pid: string
  readonly version: number
  /** The moment of freezing, ISO. */
  readonly at: string
  /** SHA-256 of the frozen content, hexadecimal. */
  readonly hash: string
}

/** The first twelve digits in groups of four: 「a1b2 c3d4 e5f6」. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ')
}

/** 「2026-11-06 17:12」 in Japan, from ISO in UTC. */
export function minuteOf(at: string): string {
  const minutes = Math.floor(Date.parse(at) / 60_000) + 9 * 60
  const two = (n: number) => String(n).padStart(2, '0')
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${dayOf(at)} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}

/** The foot of a frozen paper: 「版 3 ・ 2026-11-06 17:12 ・ 照合 a1b2 c3d4 e5f6」. */
export function sealText(seal: Pick<Seal, 'version' | 'at' | 'hash'>): string {
  return `版 ${seal.version} ・ ${minuteOf(seal.at)} ・ 照合 ${shortHash(seal.hash)}`
}

/** Whether the frozen content still has the hash that was printed. */
export function standsAsSealed(paper: {
  readonly content: string
  readonly hash: string
}): boolean {
  return sha256(paper.content) === paper.hash
}
