export const goalLevels = ['政策', '基本目標', '施策', '取組', '条'] as const

/** A tree in the order of its printed numbers: children directly under their parent, with their depth. */
export function asTree<G extends { readonly id: string; readonly parentId: string | null }>(
  goals: readonly G[],
): { readonly goal: G; readonly depth: number }[] {
  const known = new Set(goals.map((goal) => goal.id))
  const isUnder = (goal: G, parent: string | null) =>
    parent === null ? goal.parentId === null || !known.has(goal.parentId) : goal.parentId === parent
  const under = (parent: string | null, depth: number): { goal: G; depth: number }[] =>
    depth > 8
      ? []
      : goals
          .filter((goal) => isUnder(goal, parent))
          .flatMap((goal) => [{ goal, depth }, ...under(goal.id, depth + 1)])
  return under(null, 0)
}
