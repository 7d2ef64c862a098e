const listeners = new Set<() => void>()

/** Says that something was written, so that nobody waits for the next round. */
export function ringBell(): void {
  for (const listener of listeners) listener()
}

/** @returns how to stop listening */
export function onBell(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
