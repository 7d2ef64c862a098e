import { address } from '#platform'

export const channels = address('/businesses/channels')
export const stop = address('/businesses/channels/:channelId/stop')
export const resumption = address('/businesses/channels/:channelId/resumption')
