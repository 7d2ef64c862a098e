export type Industry = {
  readonly cluster: string
  readonly process: string
  readonly processId: string
  /** Registered businesses that do it themselves. */
  readonly businesses: number
}

export type ClusterCover = {
  readonly cluster: string
  readonly processes: number
  /** The most businesses first: where most work and nobody speaks stands on top. */
  readonly missing: readonly Industry[]
}

/**
 * 産地の業種のうち、委員のいないもの: processes that registered businesses of a cluster do, and that no
 * business of a member does. What nobody in the register does is no industry of the cluster today.
 * @param represented processes of the businesses to which members belong
 */
export function coverOf(
  industries: readonly Industry[],
  represented: ReadonlySet<string>,
): readonly ClusterCover[] {
  const alive = industries.filter(({ businesses }) => businesses > 0)
  return [...Map.groupBy(alive, ({ cluster }) => cluster)].map(([cluster, own]) => ({
    cluster,
    processes: own.length,
    missing: own
      .filter(({ processId }) => !represented.has(processId))
      .sort((a, b) => b.businesses - a.businesses || a.process.localeCompare(b.process, 'ja')),
  }))
}

/** Nothing is said of who is not joined to the register: unknown is not 「いない」. */
export function joinedText(joined: number, members: number): string {
  if (joined === 0)
    return '台帳の事業者と結んだ委員がいません。結ぶまで、いない業種は分かりません。'
  return joined === members
    ? `委員${members}人の事業者から数えています。`
    : `台帳の事業者と結んだ委員${joined}人（${members}人のうち）から数えています。結んでいない委員の業種は分かりません。`
}
