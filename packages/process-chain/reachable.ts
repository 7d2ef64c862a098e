/**
 * What each node needs: every group (AND), of each group one member (OR).
 * `{ 枠: [['めっき', '塗装'], ['研磨']] }`: 研磨, and めっき or 塗装.
 */
export type Needs = Readonly<Record<string, readonly (readonly string[])[]>>
export type ChainInput = {
  readonly needs: Needs
  readonly products: readonly string[]
  readonly gone: readonly string[]
}
export type Reachable = {
  /** In the order of `products`, as the next two. */
  readonly possibleBefore: readonly string[]
  readonly possibleAfter: readonly string[]
  readonly lost: readonly string[]
  /** Of every other node, the products lost if it alone went; without nodes that take nothing along. */
  readonly lostIfThisNodeGoes: Readonly<Record<string, readonly string[]>>
}

/** The graph as positions. */
export type Chain = {
  readonly names: readonly string[]
  readonly positionOf: ReadonlyMap<string, number>
  readonly groups: readonly (readonly (readonly number[])[])[]
}

/** @throws {RangeError} a group or list names a node that is not in `needs` */
export function chainOf(needs: Needs, listed: readonly string[]): Chain {
  const names = Object.keys(needs)
  const positionOf = new Map(names.map((name, at) => [name, at]))
  const position = (name: string): number => {
    const at = positionOf.get(name)
    if (at === undefined) throw new RangeError(`${name} is no node of the chain`)
    return at
  }
  listed.forEach(position)
  const groups = names.map((name) => (needs[name] ?? []).map((group) => group.map(position)))
  return { names, positionOf, groups }
}

type Supply = {
  /** Per node its groups, numbered through; how many there are; per node the groups it is a member of. */
  readonly owner: readonly number[]
  readonly groupCount: readonly number[]
  readonly memberOf: readonly (readonly number[])[]
}

function supplyOf({ groups }: Chain): Supply {
  const owner: number[] = []
  const memberOf: number[][] = groups.map(() => [])
  groups.forEach((own, node) => {
    for (const group of own) {
      for (const member of new Set(group)) memberOf[member]?.push(owner.length)
      owner.push(node)
    }
  })
  return { owner, groupCount: groups.map((own) => own.length), memberOf }
}

/** From nodes without needs upwards, so that a cycle does not support itself. */
function possibleWithout(gone: ReadonlySet<number>, supply: Supply): Uint8Array {
  const missing = Int32Array.from(supply.groupCount)
  const met = new Uint8Array(supply.owner.length)
  const possible = new Uint8Array(missing.length)
  const open: number[] = []
  const settle = (node: number) => {
    if (missing[node] !== 0 || gone.has(node)) return
    possible[node] = 1
    open.push(node)
  }
  for (let node = 0; node < missing.length; node += 1) settle(node)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const group of supply.memberOf[node] ?? []) {
      if (met[group]) continue
      met[group] = 1
      const above = supply.owner[group] ?? 0
      missing[above] = (missing[above] ?? 0) - 1
      settle(above)
    }
  }
  return possible
}

/**
 * Which products of a chain 連鎖 are still possible when nodes are gone, and what hangs on each node.
 *
 * A node is possible when it has not gone and, for every group of its needs, at least one member is
 * possible; a group of nobody is never met, and a cycle without a start is never possible.
 * `lostIfThisNodeGoes` starts from the whole chain, whatever is gone.
 * @throws {RangeError} a group, product or gone node that is not in `needs`
 * @example reachable({ needs: { a: [], p: [['a']] }, products: ['p'], gone: ['a'] }).lost // ['p']
 */
export function reachable({ needs, products, gone }: ChainInput): Reachable {
  const chain = chainOf(needs, [...products, ...gone])
  const supply = supplyOf(chain)
  const at = (name: string) => chain.positionOf.get(name) ?? -1
  const before = possibleWithout(new Set(), supply)
  const after = possibleWithout(new Set(gone.map(at)), supply)
  const possibleBefore = products.filter((name) => before[at(name)])
  const isProduct = new Set(products)
  const lostIf = chain.names.flatMap((name, node) => {
    if (isProduct.has(name)) return []
    const without = possibleWithout(new Set([node]), supply)
    const lost = possibleBefore.filter((product) => !without[at(product)])
    return lost.length > 0 ? [[name, lost] as const] : []
  })
  return {
    possibleBefore,
    possibleAfter: products.filter((name) => after[at(name)]),
    lost: possibleBefore.filter((name) => !after[at(name)]),
    lostIfThisNodeGoes: Object.fromEntries(lostIf),
  }
}
