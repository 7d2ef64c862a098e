import { ThreadView } from '#ui'
import type { Thread } from '../tables.ts'

/** 「なぜ？」 and 「どうなった？」 of a record: the block that stands on every bead's page. */
export function ThreadOf({ thread }: { thread: Thread }) {
  return (
    <ThreadView
      here={thread.here}
      up={thread.up}
      down={thread.down}
      upCount={thread.upCount}
      downCount={thread.downCount}
      whyHref={thread.whyHref}
      thenHref={thread.thenHref}
      printHref={thread.printHref}
    />
  )
}
