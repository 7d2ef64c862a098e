import type { Town } from '#platform/samples'

export async function fill(_town: Town): Promise<void> {}
