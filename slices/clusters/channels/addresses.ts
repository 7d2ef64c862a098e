import { address } from '#platform'

export const channelMaps = address('/clusters/:clusterId/channels')
export const channelPaper = address('/clusters/:clusterId/channels/paper')
export const channelCsv = address('/clusters/:clusterId/channels.csv')
export const newChannelMap = address('/clusters/:clusterId/channels/new')
export const channelMap = address('/clusters/:clusterId/channels/:mapId')
export const channelRemoval = address('/clusters/:clusterId/channels/:mapId/removal')
