import { type Address, address } from '../addresses.ts'

/** An address within a public part of a city, such as `/proposals/:townPid/new`: it knows whose name fits. */
export type TownAddress<P extends string = string> = Address<P> & { readonly part: string }

/** What a house shows everybody of one subject: a page for each city, and a root for who has named none. */
export type PublicPart<R extends string = string> = {
  readonly name: string
  readonly title: { readonly ja: string; readonly en: string }
  /** Leads to the one city, to the own city of whoever has signed in, or asks which. */
  readonly root: Address<R>
  readonly town: TownAddress<`${R}/:townPid`>
  /** A page below the one of the city. */
  below<const B extends string>(path: B): TownAddress<`${R}/:townPid${B}`>
  /** What the addresses of a city are called with. */
  of(city: number): { readonly townPid: string }
}

/** 「182079-proposals」: a city's share of a public part, known without a session (decision 0005). */
export function townPidOf(city: number, part: string): string {
  return `${city}-${part}`
}

/** @example publicPart('proposals', '/proposals', { ja: '市への提案と回答', en: 'Proposals and answers' }) */
export function publicPart<const R extends string>(
  name: string,
  root: R,
  title: PublicPart['title'],
): PublicPart<R> {
  const below = <const B extends string>(path: B): TownAddress<`${R}/:townPid${B}`> =>
    Object.assign(address(`${root}/:townPid${path}` as const), { part: name })
  return {
    name,
    title,
    root: address(root),
    town: below(''),
    below,
    of: (city) => ({ townPid: townPidOf(city, name) }),
  }
}
