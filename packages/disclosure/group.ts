/**
 * Whom a figure is about: the ids of its members, each once. Over time and over filters two groups are the
 * same only when their members are.
 */
export type Group = readonly string[]

/** Members of one group and not of the other, in either direction. */
export function symmetricDifference(a: Group, b: Group): number {
  const inA = new Set(a)
  const inB = new Set(b)
  let shared = 0
  for (const member of inA) if (inB.has(member)) shared += 1
  return inA.size + inB.size - 2 * shared
}

/** Members that no published group tells apart: what subtracting groups can come down to. */
export type Atom = { readonly members: readonly string[] }

/** The atoms of some groups, and which atoms each group consists of. */
export type Atoms = {
  readonly atoms: readonly Atom[]
  readonly parts: readonly (readonly number[])[]
}

export function atomsOf(groups: readonly Group[]): Atoms {
  const signatures = new Map<string, number[]>()
  groups.forEach((group, at) => {
    for (const member of new Set(group)) {
      const signature = signatures.get(member)
      if (signature) signature.push(at)
      else signatures.set(member, [at])
    }
  })
  const bySignature = new Map<string, { members: string[]; groups: readonly number[] }>()
  for (const [member, signature] of signatures) {
    const key = signature.join()
    const atom = bySignature.get(key)
    if (atom) atom.members.push(member)
    else bySignature.set(key, { members: [member], groups: signature })
  }
  const parts: number[][] = groups.map(() => [])
  const atoms = [...bySignature.values()]
  atoms.forEach((atom, at) => {
    for (const group of atom.groups) parts[group]?.push(at)
  })
  return { atoms: atoms.map(({ members }) => ({ members })), parts }
}
