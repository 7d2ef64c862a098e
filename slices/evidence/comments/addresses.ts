import { address } from '#platform'

export const comments = address('/thread/:beadPid/comments')
